package dev.fairground.mail;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class LetterResourceTests {
    private static final String LETTERS = "/api/v1/admin/letters";

    @Inject
    Jdbi db;

    @Inject
    Jobs jobs;

    private Person ada = new Person(new UserId(new UUID(0, 0)), "", "");
    private Person anna = ada;

    @BeforeEach
    void begin() {
        ada = Person.registers().as("ADMIN", db);
        jobs.runDue();
        anna = Person.registers();
        jobs.runDue();
    }

    @Test
    void showsTheNewestLetterFirst() {
        ada.asks()
                .get(LETTERS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].to", equalTo(anna.email()))
                .body("items[0].subject", notNullValue())
                .body("next", notNullValue());
    }

    @Test
    void turnsPages() {
        String next = ada.asks().get(LETTERS + "?limit=1").path("next");

        ada.asks()
                .get(LETTERS + "?limit=1&after=" + next)
                .then()
                .statusCode(200)
                .body("items[0].to", equalTo(ada.email()));
    }

    @Test
    void showsBothFormsOfALetter() {
        String id = ada.asks().get(LETTERS + "?limit=1").path("items[0].id");

        ada.asks()
                .get(LETTERS + "/" + id)
                .then()
                .statusCode(200)
                .body("to", equalTo(anna.email()))
                .body("from", containsString("noreply@"))
                .body("text", not(containsString("<p")))
                .body("html", containsString("<!doctype html>"))
                .body("unsubscribe", nullValue());
    }

    @Test
    void hasNoOtherFiles() {
        ada.asks().get(LETTERS + "/" + new UUID(1, 1)).then().statusCode(404);
        ada.asks().get(LETTERS + "/identity.key").then().statusCode(400);
        ada.asks().get(LETTERS + "?after=bm8").then().statusCode(400).body("code", equalTo("http.malformed"));
    }

    @Test
    void isForThoseWhoMayReadLetters() {
        anna.asks().get(LETTERS).then().statusCode(403).body("code", equalTo("identity.forbidden"));
        Person.nobody().get(LETTERS).then().statusCode(401);
    }
}
