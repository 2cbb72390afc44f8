package dev.fairground.identity;

import static dev.fairground.identity.Visitors.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class AppealTests {
    private static final String APPEALS = "/api/v1/auth/appeals";
    private static final String ADMIN = "/api/v1/admin/appeals";

    @Inject
    Jdbi db;

    private Person anna = new Person(new UserId(new UUID(0, 0)), "", "");
    private Person mo = anna;
    private Person mia = anna;

    @BeforeEach
    void begin() {
        anna = Person.registers();
        mo = Person.registers().as("MODERATOR", db);
        mia = Person.registers().as("MODERATOR", db);
        lock();
    }

    @Test
    void beginsWithASignInThatIsRefused() {
        login(anna.username(), Person.PASSWORD)
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.locked"))
                .body("state", equalTo("BANNED"))
                .body("appealToken", notNullValue());
        login(anna.username(), "not this one").then().statusCode(401).body("appealToken", nullValue());
    }

    @Test
    void waitsForStaffWithWhatWasSaidBefore() {
        appeal("it was my brother").then().statusCode(202);

        var appeal = "items.find { it.username == '" + anna.username() + "' }";
        mia.asks()
                .get(ADMIN + "?limit=100")
                .then()
                .statusCode(200)
                .body(appeal + ".text", equalTo("it was my brother"))
                .body(appeal + ".accountState", equalTo("BANNED"))
                .body(appeal + ".lockReason", equalTo("throws apples"))
                .body(appeal + ".locker", equalTo(mo.username()));
    }

    @Test
    void letsThePersonInWhenItIsAccepted() {
        appeal("it was my brother");

        decide(mia, "accept").then().statusCode(200).body("state", equalTo("ACCEPTED"));

        login(anna.username(), Person.PASSWORD).then().statusCode(200);
        assertThat(new Mailbox(db, anna.email()).letters().getLast()).contains("we looked again");
        mia.asks().get(ADMIN + "?limit=100").then().body("items.username", not(hasItem(anna.username())));
    }

    @Test
    void isFinalWhenItIsDeclined() {
        appeal("it was my brother");
        var id = id();

        decide(mia, "decline").then().statusCode(200).body("state", equalTo("DECLINED"));

        login(anna.username(), Person.PASSWORD).then().statusCode(403);
        assertThat(new Mailbox(db, anna.email()).letters().getLast()).contains("we looked again");
        decide(mia, id, "accept").then().statusCode(409).body("code", equalTo("identity.appeal-decided"));
        appeal("please").then().statusCode(409).body("code", equalTo("identity.appeal-decided"));
    }

    @Test
    void isSentOncePerLock() {
        appeal("it was my brother").then().statusCode(202);
        appeal("it was my sister").then().statusCode(409).body("code", equalTo("identity.appeal-sent"));
        decide(mia, "accept");
        lock();

        appeal("it was my brother again").then().statusCode(202);
    }

    @Test
    void isNotDecidedByWhoeverLocked() {
        appeal("it was my brother");

        decide(mo, "accept").then().statusCode(409).body("code", equalTo("identity.own-decision"));
        decide(mo, "decline").then().statusCode(409).body("code", equalTo("identity.own-decision"));
    }

    @Test
    void isAnsweredWhenSomebodyIsLetInWithoutIt() {
        appeal("it was my brother");
        var id = id();

        mo.asks()
                .body(Map.of("reason", "a mistake"))
                .post("/api/v1/admin/users/" + anna.id() + "/unlock")
                .then()
                .statusCode(200);

        decide(mia, id, "decline").then().statusCode(409).body("code", equalTo("identity.appeal-decided"));
    }

    @Test
    void needsATokenOfOursThatIsNotOld() {
        send("nonsense", "let me in").then().statusCode(401).body("code", equalTo("identity.token-invalid"));
        var token = token();
        var other = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        send(other, "let me in").then().statusCode(401);
        appeal("it was my brother");
        decide(mia, "accept");

        send(token, "once more").then().statusCode(401).body("code", equalTo("identity.token-invalid"));
    }

    @Test
    void saysSomething() {
        appeal(" ").then().statusCode(422);
        appeal("x".repeat(2_001)).then().statusCode(422);
    }

    @Test
    void isAnsweredByThoseWhoMay() {
        var boris = Person.registers();
        appeal("it was my brother");

        boris.asks().get(ADMIN).then().statusCode(403);
        decide(boris, "accept").then().statusCode(403);
        decide(mia, new UUID(1, 1).toString(), "accept").then().statusCode(404);
        mia.asks()
                .body(Map.of("reason", " "))
                .post(ADMIN + "/" + id() + "/accept")
                .then()
                .statusCode(422);
    }

    private void lock() {
        mo.asks()
                .body(Map.of("reason", "throws apples"))
                .post("/api/v1/admin/users/" + anna.id() + "/lock")
                .then()
                .statusCode(200);
    }

    private String token() {
        return login(anna.username(), Person.PASSWORD).path("appealToken");
    }

    private Response appeal(String text) {
        return send(token(), text);
    }

    private static Response send(String token, String text) {
        return Person.nobody().body(Map.of("token", token, "text", text)).post(APPEALS);
    }

    private String id() {
        return mia.asks().get(ADMIN + "?limit=100").path("items.find { it.username == '" + anna.username() + "' }.id");
    }

    private Response decide(Person who, String verb) {
        return decide(who, id(), verb);
    }

    private static Response decide(Person who, String id, String verb) {
        return who.asks().body(Map.of("reason", "we looked again")).post(ADMIN + "/" + id + "/" + verb);
    }
}
