package dev.fairground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of commands, languages, and texts in several of them. */
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
}
