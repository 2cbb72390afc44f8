package dev.fairground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small words every module speaks in: keys, languages, texts, currencies, pages, outcomes. */
class WordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ключ", "tab\t", "del\u007f"})
    void keysAreVisibleAscii(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandKey(key));
    }

    @Test
    void keysHaveAtMost255Characters() {
        assertThat(new CommandKey("k".repeat(255)).value()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandKey("k".repeat(256)));
    }

    @Test
    void languagesAreFoundByTheCodeTheyAreWrittenWith() {
        for (var language : Language.values()) {
            assertThat(Language.find(language.code())).contains(language);
        }
        assertThat(Language.find("de")).isEmpty();
    }

    @Test
    void textsAreReadInTheLanguageAskedForOrInOneThereIs() {
        var both = new Texts(Map.of("en", "Sword", "ru", "Меч"));

        assertThat(both.in(Language.RU)).isEqualTo("Меч");
        assertThat(new Texts(Map.of("en", "Sword")).in(Language.RU)).isEqualTo("Sword");
    }

    @Test
    void currenciesAreFoundByTheirCode() {
        assertThat(Currency.ALL)
                .allSatisfy(currency -> assertThat(Currency.of(currency.code())).isEqualTo(currency));
        assertThat(Currency.find("rub")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Currency.of("BTC"));
    }

    @Test
    void pagesContinueWhereOneRowMoreWasFound() {
        assertThat(Page.of(List.of("a", "b"), 2, row -> row)).isEqualTo(new Page<>(List.of("a", "b"), null));
        assertThat(Page.of(List.of("a", "b", "c"), 2, row -> row)).isEqualTo(new Page<>(List.of("a", "b"), "b"));
    }

    @Test
    void outcomesKeepTheirKindWhenTheirValueChanges() {
        var refused = new Outcome.Refused<Integer>(new No());

        assertThat(new Outcome.Done<>(1).map(n -> n + 1)).isEqualTo(new Outcome.Done<>(2));
        assertThat(new Outcome.Replayed<>(1).map(n -> n + 1)).isEqualTo(new Outcome.Replayed<>(2));
        assertThat(refused.map(n -> n + 1)).isEqualTo(refused);
    }

    private record No() implements ProblemCode {
        @Override
        public String code() {
            return "test.no";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
