package dev.fairground.compat;

import static dev.fairground.compat.Old.NEXT;
import static dev.fairground.compat.Old.address;
import static dev.fairground.compat.Old.asks;
import static dev.fairground.compat.Old.name;
import static dev.fairground.compat.Old.registers;
import static dev.fairground.compat.Old.signsIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.identity.Mailbox;
import dev.fairground.jobs.Sweep;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.quarkus.arc.All;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What QuestCity got wrong about accounts does not come back through its paths. */
@ModuleTest
class OldDefectTests {
    @Inject
    Jdbi db;

    @Inject
    @All
    List<Sweep> sweeps;

    /** D1: any code proved any address, and none was sent. */
    @Test
    void aCodeProvesOnlyTheAddressItWasSentTo() {
        var anna = name();
        var boris = name();
        registers(anna).then().statusCode(204);
        registers(boris).then().statusCode(204);
        var code = inbox(anna).code();

        verifies(address(boris), code).then().statusCode(422).body("code", equalTo("identity.code-invalid"));
        verifies(address(name()), code).then().statusCode(422).body("code", equalTo("identity.code-invalid"));
        verifies("no address", code).then().statusCode(422);
        verifies(address(anna), code).then().statusCode(204);
    }

    /** D1: one table of codes served every purpose. */
    @Test
    void aCodeIsForOnePurpose() {
        var anna = name();
        registers(anna);
        String token = signsIn(anna, Person.PASSWORD).path("access_token");
        var code = inbox(anna).code();

        Person.nobody()
                .auth()
                .oauth2(token)
                .body(Map.of("code", code))
                .post(Old.API + "/users/me/verify-email-change-code")
                .then()
                .statusCode(422)
                .body("code", equalTo("identity.code-invalid"));
        asks("/auth/reset-password/verify-code", Map.of("email", address(anna), "code", code))
                .then()
                .statusCode(422)
                .body("code", equalTo("identity.code-invalid"));
    }

    /** D2: whoever asked could not take it back, and anybody else could; any third person could accept. */
    @Test
    void onlyTheTwoOfARequestDecideEachTheirPart() {
        var anna = Person.registers();
        var boris = Person.registers();
        var third = Person.registers();
        OldFriendTests.asks(anna, boris.username()).then().statusCode(202);
        var request = OldFriendTests.received(boris);

        for (var other : List.of(boris, third)) {
            other.asks()
                    .delete(Old.API + "/friend-requests/sent/me/" + request)
                    .then()
                    .statusCode(404);
        }
        for (var other : List.of(anna, third)) {
            OldFriendTests.decides(other, request, "accepted").then().statusCode(404);
            OldFriendTests.decides(other, request, "rejected").then().statusCode(404);
        }
        anna.asks()
                .delete(Old.API + "/friend-requests/sent/me/" + request)
                .then()
                .statusCode(204);
    }

    /** D3: a locked account renewed its session and called what its role let it. */
    @Test
    void aLockEndsEverySession() {
        var mo = Person.registers().as("MODERATOR", db);
        var ada = Person.registers().as("ADMIN", db);
        var tokens = signsIn(mo.username(), Person.PASSWORD);
        ada.asks()
                .body(Map.of("is_active", false))
                .patch(Old.API + "/users/" + mo.id())
                .then()
                .statusCode(200);

        renews(tokens).then().statusCode(401);
        Person.nobody()
                .auth()
                .oauth2(tokens.path("access_token"))
                .get(Old.API + "/users")
                .then()
                .statusCode(401);
    }

    /** D3: a new password left every session alive. */
    @Test
    void aResetEndsEverySession() {
        var anna = Person.registers();
        var tokens = signsIn(anna.username(), Person.PASSWORD);
        asks("/auth/reset-password", Map.of("email", anna.email()));
        Old.answersResets(sweeps);

        asks("/auth/reset-password/" + inbox(anna.username()).token(), Map.of("password", NEXT))
                .then()
                .statusCode(204);

        renews(tokens).then().statusCode(401);
        anna.asks().get(Old.API + "/users/me").then().statusCode(401);
    }

    /** D3: codes could be guessed for ever. */
    @Test
    void aCodeIsGuessedFiveTimes() {
        var anna = name();
        registers(anna);
        var code = inbox(anna).code();
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (var i = 0; i < 5; i++) {
            verifies(address(anna), wrong).then().statusCode(422);
        }

        verifies(address(anna), code).then().statusCode(422).body("code", equalTo("identity.code-invalid"));
    }

    /** D4: refresh tokens lay in the table as they were; a used one worked again. */
    @Test
    void refreshTokensAreKeptAsHashesAndWorkOnce() {
        var tokens = signsIn(Person.registers().username(), Person.PASSWORD);
        String first = tokens.path("refresh_token");

        var kept = db.withHandle(h -> h.createQuery("select s::text from identity.session as s")
                .mapTo(String.class)
                .list());

        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(first));
        var second = renews(tokens);
        renews(second).then().statusCode(200);
        renews(tokens).then().statusCode(401).body("code", equalTo("identity.token-reused"));
        renews(second).then().statusCode(401);
    }

    /** D5: the password of a new account was chosen by somebody else and mailed to two people. */
    @Test
    void nobodyElseKnowsThePasswordOfANewAccount() {
        var ada = Person.registers().as("ADMIN", db);
        var name = name();
        var wish = Map.of("username", name, "email", address(name), "password", NEXT);
        ada.asks().body(wish).post(Old.API + "/users").then().statusCode(400).body("code", equalTo("http.malformed"));

        ada.asks()
                .body(Map.of("username", name, "email", address(name)))
                .post(Old.API + "/users")
                .then()
                .statusCode(201);

        assertThat(inbox(name).letters()).hasSize(1);
        assertThat(new Mailbox(db, ada.email()).letters()).noneMatch(letter -> letter.contains(name));
        asks("/auth/reset-password/" + inbox(name).token(), Map.of("password", NEXT))
                .then()
                .statusCode(204);
        signsIn(name, NEXT).then().statusCode(200);
    }

    /** D6: registering, resetting and asking to be let in told who has an account. */
    @Test
    void noAnswerTellsWhoseAddressIsKnown() {
        var anna = Person.registers();

        assertThat(List.of(
                        registers(name(), anna.email()),
                        registers(name()),
                        asks("/auth/register", newcomer(anna.username(), anna.email())),
                        asks("/auth/register", newcomer(anna.username(), address(name())))))
                .extracting(Response::statusCode)
                .containsExactly(204, 204, 409, 409);
        for (var path : List.of("/auth/reset-password", "/unlock_requests")) {
            var known = asks(path, plea(path, anna.email()));
            var unknown = asks(path, plea(path, address(name())));
            assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(202);
            assertThat(known.asString()).isEqualTo(unknown.asString()).isEmpty();
        }
        assertThat(refusal(verifies(anna.email(), "12345"))).isEqualTo(refusal(verifies(address(name()), "12345")));
        signsIn(anna.username(), Person.PASSWORD).then().statusCode(200);
    }

    private static Map<String, String> newcomer(String name, String email) {
        return Map.of("username", name, "email", email, "password", Person.PASSWORD);
    }

    private static Map<String, String> plea(String path, String email) {
        return path.contains("unlock")
                ? Map.of("email", email, "reason", "apples", "message", "It was my brother.")
                : Map.of("email", email);
    }

    /** A refusal without what names the request. */
    private static Map<String, Object> refusal(Response answer) {
        Map<String, Object> document = answer.path("$");
        document.remove("requestId");
        return document;
    }

    private static Response verifies(String email, String code) {
        return asks("/auth/register/verify-code", Map.of("email", email, "code", code));
    }

    private static Response renews(Response tokens) {
        return asks("/auth/refresh-token", Map.of("refresh_token", tokens.path("refresh_token")));
    }

    private Mailbox inbox(String name) {
        return new Mailbox(db, address(name));
    }
}
