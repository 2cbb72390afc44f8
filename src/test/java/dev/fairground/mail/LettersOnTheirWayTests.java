package dev.fairground.mail;

import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.GuardedSite;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A site with a mail server. */
@ModuleTest
@TestProfile(GuardedSite.class)
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
}
