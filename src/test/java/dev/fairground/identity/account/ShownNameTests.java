package dev.fairground.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNameTests {
    @ParameterizedTest
    @ValueSource(strings = {"Anna", "Анна К.", "李雷", "نگار\u200Cجان", "👩\u200D🚀", "★", "O'Neil-Ö"})
    void isWhatPeopleAreCalled(String name) {
        assertThat(ShownName.error(name)).isEmpty();
        assertThat(ShownName.of(name, "42")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"An\nna", "Anna\u0000", "\u202Eanna", "An\u200Bna", "An\u2028na", "\uE000anna", "\uD800anna"})
    void isReadAsItIsWritten(String name) {
        assertThat(ShownName.error(name)).map(FieldError::code).contains("bad-format");
        assertThat(ShownName.error(ShownName.of(name, "42"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200D", "\u00AD", "\t"})
    void isSeen(String name) {
        assertThat(ShownName.error(name)).isPresent();
    }

    @Test
    void isNotLong() {
        assertThat(ShownName.error("ы".repeat(60))).isEmpty();
        assertThat(ShownName.error("ы".repeat(61))).map(FieldError::code).contains("bad-length");
        assertThat(ShownName.of("🎱".repeat(61), "42")).isEqualTo("🎱".repeat(60));
    }

    @Test
    void isAnotherWhereNothingOfItIsSeen() {
        assertThat(ShownName.of(" \u200B\n", "42")).isEqualTo("42");
    }
}
