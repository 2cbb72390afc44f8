package dev.fairground.mail;

import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A site with a mail server. */
@ModuleTest
@TestProfile(LettersOnTheirWayTests.WithServer.class)
class LettersOnTheirWayTests {
    @Inject
    Jdbi db;

    @Test
    void areNobodysToRead() {
        Person.registers()
                .as("ADMIN", db)
                .asks()
                .get("/api/v1/admin/letters")
                .then()
                .statusCode(404)
                .body("code", equalTo("http.not-found"));
    }

    /** One that nobody is asked of here. */
    public static final class WithServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fairground.mail.url", "smtp://localhost:9");
        }
    }
}
