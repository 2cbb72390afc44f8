package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.GuardedSite;
import dev.fairground.testing.LogLines;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sign-in as it is outside of tests: limited. */
@ModuleTest
@TestProfile(GuardedSite.class)
class GuessingTests {

    @Test
    void slowsDownWhoeverGuesses() {
        var login = "guessed-" + name();
        for (var i = 0; i < GuardedSite.SIGN_IN_TRIES; i++) {
            guess(login, PASSWORD).then().statusCode(401);
        }

        guess(login, PASSWORD).then().statusCode(429).body("code", equalTo("http.rate-limited"));
    }

    @Test
    void countsEveryNameOfAnAccountAsOne() {
        var anna = Person.registers();
        Stream.of("  " + anna.username(), anna.email(), anna.username().toUpperCase(Locale.ROOT))
                .forEach(login -> guess(login, "wrong " + PASSWORD).then().statusCode(401));

        try (var log = new LogLines()) {
            guess(anna.email() + " ", PASSWORD).then().statusCode(429).body("code", equalTo("http.rate-limited"));
            assertThat(log.with("account=" + anna.id() + " outcome=http.rate-limited"))
                    .hasSize(1);
        }
    }

    /** From another place than that of other tests. */
    private static Response guess(String login, String password) {
        return program()
                .header("X-Forwarded-For", "203.0.113.14")
                .body(Map.of("login", login, "password", password))
                .post("/api/v1/auth/login");
    }
}
