package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.LogLines;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sign-in as it is outside of tests: limited. */
@ModuleTest
@TestProfile(GuessingTests.Limited.class)
class GuessingTests {
    private static final int TRIES = 3;

    @Test
    void slowsDownWhoeverGuesses() {
        var login = "guessed-" + name();
        for (var i = 0; i < TRIES; i++) {
            login(login, PASSWORD).then().statusCode(401);
        }

        login(login, PASSWORD).then().statusCode(429).body("code", equalTo("http.rate-limited"));
    }

    @Test
    void countsEveryNameOfAnAccountAsOne() {
        var anna = Person.registers();
        Stream.of("  " + anna.username(), anna.email(), anna.username().toUpperCase(Locale.ROOT))
                .forEach(login -> login(login, "wrong " + PASSWORD).then().statusCode(401));

        try (var log = new LogLines()) {
            login(anna.email() + " ", PASSWORD).then().statusCode(429).body("code", equalTo("http.rate-limited"));
            assertThat(log.with("account=" + anna.id() + " outcome=http.rate-limited"))
                    .hasSize(1);
        }
    }

    /** The limits of a real installation, but so few tries that the limit of an address is never the one that is met. */
    public static final class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fairground.http.limits-enabled", "true", "fairground.identity.sign-in-tries", "" + TRIES);
        }
    }
}
