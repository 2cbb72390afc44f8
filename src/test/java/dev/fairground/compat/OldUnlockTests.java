package dev.fairground.compat;

import static dev.fairground.compat.Old.asks;
import static dev.fairground.compat.Old.isOutdated;
import static dev.fairground.compat.Old.signsIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The names and statuses that programs of QuestCity rely on when somebody asks to be let in again. */
@ModuleTest
class OldUnlockTests {
    private static final String UNLOCKS = Old.API + "/unlock_requests";

    @Inject
    Jdbi db;

    private Person anna = Person.NOBODY;
    private Person mo = Person.NOBODY;
    private Person mia = Person.NOBODY;

    @BeforeEach
    void lock() {
        anna = Person.registers();
        mo = Person.registers().as("MODERATOR", db);
        mia = Person.registers().as("MODERATOR", db);
        mo.asks()
                .body(Map.of("is_active", false, "reason", "throws apples"))
                .patch(Old.API + "/users/" + anna.id())
                .then()
                .statusCode(200);
    }

    @Test
    void reachesStaffInTheOldWords() {
        var sent = pleads(anna.email());
        sent.then().statusCode(202);
        isOutdated(sent, "/api/v1/auth/appeals");

        var found = mia.asks().get(UNLOCKS + "/" + id());
        found.then()
                .statusCode(200)
                .body("email", equalTo(anna.email()))
                .body("reason", equalTo("apples"))
                .body("message", equalTo("It was my brother.\nReally."))
                .body("status", equalTo("pending"));
        assertThat(found.<Map<String, Object>>path("$"))
                .containsOnlyKeys("id", "email", "reason", "message", "status", "created_at");
        isOutdated(found, "/api/v1/admin/appeals");
    }

    @Test
    void letsInWhoIsApproved() {
        pleads(anna.email());
        var id = id();

        var answer = decides(mia, id, "approved");

        answer.then().statusCode(200).body("status", equalTo("approved"));
        isOutdated(answer, "/api/v1/admin/appeals/{id}/accept");
        signsIn(anna.username(), Person.PASSWORD).then().statusCode(200);
        listed("approved").then().body("items.status", everyItem(equalTo("approved")));
    }

    /** Anybody who knew the address could use up the one appeal that somebody has. */
    @Test
    void leavesToThePersonTheirOwnAppeal() {
        pleads(anna.email());
        decides(mia, id(), "rejected");
        pleads(anna.email());
        String token = Person.nobody()
                .body(Map.of("login", anna.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login")
                .path("appealToken");

        Person.nobody()
                .body(Map.of("token", token, "text", "It was my brother, I say so myself"))
                .post("/api/v1/auth/appeals")
                .then()
                .statusCode(202);

        var own = "items.findAll { it.username == '" + anna.username() + "' }";
        mia.asks().get("/api/v1/admin/appeals?limit=100").then().body(own + ".proven", contains(true));
        mia.asks().get("/api/v1/admin/appeals?limit=100&state=DECLINED").then().body(own + ".proven", contains(false));
    }

    /** A decision could be taken again. */
    @Test
    void decidesOnceAndNotByWhoLocked() {
        pleads(anna.email());
        var id = id();

        decides(mo, id, "approved").then().statusCode(409).body("code", equalTo("identity.own-decision"));
        decides(mia, id, "rejected").then().statusCode(200).body("status", equalTo("rejected"));
        decides(mia, id, "approved").then().statusCode(409).body("code", equalTo("identity.appeal-decided"));
        decides(mia, id, "pending").then().statusCode(422).body("fields[0].path", equalTo("status"));
    }

    @Test
    void answersTheSameForEveryAddress() {
        for (var email : List.of(anna.email(), anna.email(), mo.email(), "nobody@example.org", "no address")) {
            pleads(email).then().statusCode(202).body(equalTo(""));
        }
        assertThat(listed("pending").jsonPath().getList("items.findAll { it.email == '" + anna.email() + "' }"))
                .hasSize(1);
        asks("/unlock_requests", Map.of("email", anna.email(), "reason", "r".repeat(129), "message", "m"))
                .then()
                .statusCode(422)
                .body("fields[0].path", equalTo("reason"));
    }

    @Test
    void isReadByThoseWhoMayDecide() {
        anna = Person.registers();
        anna.asks().get(UNLOCKS).then().statusCode(403);
        Person.nobody().get(UNLOCKS).then().statusCode(401);
        mia.asks().get(UNLOCKS + "?status=odd").then().statusCode(422);
    }

    private static Response pleads(String email) {
        return asks(
                "/unlock_requests",
                Map.of("email", email, "reason", "apples", "message", "It was my brother.\nReally."));
    }

    private Response listed(String status) {
        return mia.asks().get(UNLOCKS + "?status=" + status);
    }

    private String id() {
        return listed("pending").path("items.find { it.email == '" + anna.email() + "' }.id");
    }

    private static Response decides(Person who, String id, String status) {
        return who.asks().body(Map.of("status", status)).patch(UNLOCKS + "/" + id);
    }
}
