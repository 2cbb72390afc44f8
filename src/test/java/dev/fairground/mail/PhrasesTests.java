package dev.fairground.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTests {
    private final Phrases phrases = new Phrases("/notices");

    @Test
    void takeVariablesAsTheyAre() {
        assertThat(phrases.say("market.order-paid.title", Language.EN, Map.of("title", "$1 {x} \\")))
                .isEqualTo("Sold: $1 {x} \\");
    }

    @Test
    void sayTheKeyOfATextThatIsMissing() {
        assertThat(phrases.say("no.such-text", Language.RU, Map.of())).isEqualTo("no.such-text");
    }
}
