package dev.fairground.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordsTests {
    private static final String GOOD = "warm lantern over the river";

    @Test
    void knowsAPasswordAgainAndNoOther() {
        var hash = new Argon2(2).hash(GOOD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Argon2.matches(GOOD, hash)).isTrue();
        assertThat(Argon2.matches(GOOD + " ", hash)).isFalse();
    }

    @Test
    void neverHashesTheSameTwice() {
        assertThat(new Argon2(2).hash(GOOD)).isNotEqualTo(new Argon2(2).hash(GOOD));
    }

    @Test
    void checksAgainstTheReferenceOfTheOriginalProgram() {
        // argon2 "somesalt" -id -t 2 -m 16 -p 1 over "password", as published with the reference implementation.
        assertThat(Argon2.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    void takesTenToOneHundredAndTwentyEightCharacters() {
        assertThat(code("щука27лом")).isEqualTo("too-short");
        assertThat(code("щука27ломы")).isEqualTo("");
        assertThat(code("correct horse battery " + "x7#".repeat(40))).isEqualTo("too-long");
    }

    @Test
    void refusesWhatIsTriedFirst() {
        assertThat(code("password123")).isEqualTo("common");
        assertThat(code("1234567890")).isEqualTo("common");
        assertThat(code("qwertyuiop")).isEqualTo("common");
        assertThat(PasswordRules.check("annapetrova", List.of("annapetrova"))).isPresent();
        assertThat(code(GOOD)).isEqualTo("");
    }

    private static String code(String password) {
        return PasswordRules.check(password, List.of()).map(FieldError::code).orElse("");
    }
}
