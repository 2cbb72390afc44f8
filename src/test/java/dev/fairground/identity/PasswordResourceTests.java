package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.json;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.program;
import static dev.fairground.identity.Visitors.refresh;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.jobs.Sweep;
import dev.fairground.testing.ModuleTest;
import io.quarkus.arc.All;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class PasswordResourceTests {
    private static final String NEXT = "cold harbour under the moon";

    @Inject
    Jdbi db;

    @Inject
    @All
    List<Sweep> sweeps;

    @Test
    void sendsALinkThatSetsAPasswordOnceAndSignsEverybodyOut() {
        var name = name();
        var session = register(name).jsonPath();
        forgot(name + "@example.org");
        var token = answered(name).token();

        set(token, NEXT).then().statusCode(200).body("user.username", equalTo(name));

        set(token, NEXT).then().statusCode(401).body("code", equalTo("identity.token-invalid"));
        login(name, NEXT).then().statusCode(200);
        login(name, PASSWORD).then().statusCode(401);
        me(session.getString("accessToken")).then().statusCode(401);
        refresh(session.getString("refreshToken")).then().statusCode(401);
    }

    @Test
    void answersForAStrangerAsForAFriend() {
        var name = name();
        register(name);

        var known = forgot(name + "@example.org");
        var unknown = forgot("nobody-" + name + "@example.org");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
        assertThat(unknown.asString()).isEqualTo(known.asString());
        assertThat(links(answered(name))).isEqualTo(1);
        assertThat(answered("nobody-" + name).letters()).isEmpty();
    }

    @Test
    void sendsOneLinkAMinute() {
        var name = name();
        register(name);
        forgot(name + "@example.org");
        forgot(name + "@example.org");

        assertThat(links(answered(name))).isEqualTo(1);
    }

    @Test
    void refusesALinkThatIsTooOld() {
        var name = name();
        register(name);
        forgot(name + "@example.org");
        var token = answered(name).token();
        db.useHandle(
                h -> h.execute("update identity.password_link set expires_at = expires_at - interval '30 minutes'"));

        set(token, NEXT).then().statusCode(401).body("code", equalTo("identity.token-invalid"));
    }

    @Test
    void refusesAWeakPasswordAndKeepsTheLink() {
        var name = name();
        register(name);
        forgot(name + "@example.org");
        var token = answered(name).token();

        set(token, "password123").then().statusCode(422).body("code", equalTo("identity.weak-password"));

        set(token, NEXT).then().statusCode(200);
    }

    @Test
    void letsNobodyPastTheAuthenticator() {
        var name = name();
        String access = register(name).path("accessToken");
        String secret = bearer(access)
                .body(Map.of("password", PASSWORD))
                .post("/api/v1/me/totp")
                .path("secret");
        var authenticator = new Authenticator(secret);
        bearer(access).body(Map.of("code", authenticator.code())).post("/api/v1/me/totp/confirm");
        forgot(name + "@example.org");

        set(answered(name).token(), NEXT)
                .then()
                .statusCode(401)
                .body("code", equalTo("identity.second-factor-required"));

        login(name, NEXT).then().body("code", equalTo("identity.second-factor-required"));
    }

    @Test
    void changesAPasswordOfSomebodyWhoKnowsItAndSignsOtherDevicesOut() {
        var name = name();
        var here = register(name).jsonPath();
        var there = login(name, PASSWORD).jsonPath();

        change(here.getString("accessToken"), PASSWORD, NEXT).then().statusCode(204);

        me(here.getString("accessToken")).then().statusCode(200);
        me(there.getString("accessToken")).then().statusCode(401);
        refresh(there.getString("refreshToken")).then().statusCode(401);
        login(name, NEXT).then().statusCode(200);
        assertThat(answered(name).letters().getLast()).contains("password was changed");
    }

    @Test
    void asksForThePresentPassword() {
        String token = register(name()).path("accessToken");

        change(token, "not this one, surely", NEXT)
                .then()
                .statusCode(401)
                .body("code", equalTo("identity.bad-credentials"));
        change(token, PASSWORD, "password123").then().statusCode(422);
        change("no-token", PASSWORD, NEXT).then().statusCode(401);
    }

    private static Response forgot(String email) {
        return json().body(Map.of("email", email)).post("/api/v1/auth/reset");
    }

    private static Response set(String token, String password) {
        return program().body(Map.of("token", token, "password", password)).post("/api/v1/auth/password");
    }

    private static Response change(String token, String present, String next) {
        return bearer(token).body(Map.of("current", present, "password", next)).post("/api/v1/me/password");
    }

    private Mailbox answered(String name) {
        sweeps.stream()
                .filter(sweep -> sweep.name().equals("identity.answer-resets"))
                .forEach(Sweep::sweep);
        return new Mailbox(db, name + "@example.org");
    }

    private static long links(Mailbox mailbox) {
        return mailbox.letters().stream()
                .filter(letter -> letter.contains("token="))
                .count();
    }
}
