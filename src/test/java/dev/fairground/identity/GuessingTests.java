package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.name;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sign-in as it is outside of tests: limited. */
@ModuleTest
@TestProfile(GuessingTests.Limited.class)
class GuessingTests {

    @Test
    void slowsDownWhoeverGuesses() {
        var login = "guessed-" + name();
        for (var i = 0; i < 10; i++) {
            login(login, PASSWORD).then().statusCode(401);
        }

        login(login, PASSWORD).then().statusCode(429).body("code", equalTo("http.rate-limited"));
    }

    /** The limits of a real installation. */
    public static final class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fairground.http.limits-enabled", "true");
        }
    }
}
