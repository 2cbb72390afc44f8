package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.json;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.newcomer;
import static dev.fairground.identity.Visitors.program;
import static dev.fairground.identity.Visitors.refresh;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.LinkWay;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class GuestResourceTests {
    @Inject
    Jdbi db;

    @Inject
    LinkWay link;

    private final String name = name();
    private String id = "";
    private String token = "";
    private String refreshToken = "";

    @BeforeEach
    void comeIn() {
        var session = program().header("Accept-Language", "en").post("/api/v1/auth/guest");
        session.then().statusCode(201);
        id = session.path("user.id");
        token = session.path("accessToken");
        refreshToken = session.path("refreshToken");
    }

    @Test
    void letsSomebodyInWhoSaysNothing() {
        me(token)
                .then()
                .body("guest", equalTo(true))
                .body("username", matchesPattern("guest-[0-9a-f]{16}"))
                .body("displayName", startsWith("Guest "))
                .body("email", nullValue())
                .body("roles", empty())
                .body("permissions", empty());
        json().header("Accept-Language", "ru")
                .post("/api/v1/auth/guest")
                .then()
                .statusCode(201)
                .body("user.displayName", startsWith("Гость "));
    }

    @Test
    void letsGuestsReadButNotTrade() {
        bearer(token).get("/api/v1/wallet").then().statusCode(200);

        bearer(token)
                .header("Idempotency-Key", name)
                .body(Map.of("amount", Map.of("amount", "10000", "currency", "RUB"), "provider", "sandbox"))
                .post("/api/v1/wallet/topups")
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.forbidden"));
        bearer(token)
                .body(Map.of("acceptRules", true))
                .post("/api/v1/me/seller")
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.guest"));
    }

    @Test
    void hasNothingToShowForWhatIsNotYetTheirs() {
        for (var path : new String[] {"/totp", "/password", "/email"}) {
            bearer(token)
                    .body(
                            switch (path) {
                                case "/totp" -> Map.of();
                                case "/password" -> Map.of("password", PASSWORD);
                                default -> Map.of("email", name + "@example.org");
                            })
                    .post("/api/v1/me" + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("identity.guest"));
        }
    }

    @Test
    void becomesAUserWithTheSameAccount() {
        claim(name)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("guest", equalTo(false))
                .body("roles", contains("USER"))
                .body("username", equalTo(name));

        login(name, PASSWORD).then().statusCode(200).body("user.id", equalTo(id));
        assertThat(new Mailbox(db, name + "@example.org").code()).hasSize(6);
        claim(name()).then().statusCode(409).body("code", equalTo("identity.not-a-guest"));
    }

    @Test
    void takesNoNameOrAddressOfAnother() {
        register(name);

        claim(name).then().statusCode(409);
        bearer(token)
                .body(Map.of("email", name + "@example.org", "username", name(), "password", PASSWORD))
                .post("/api/v1/me/guest/claim")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.email-taken"));
        bearer(token)
                .body(Map.of("email", name() + "@example.org", "username", name, "password", PASSWORD))
                .post("/api/v1/me/guest/claim")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.username-taken"));
        me(token).then().body("guest", equalTo(true));
    }

    @Test
    void takesNothingThatNobodyCouldRegisterWith() {
        bearer(token)
                .body(Map.of("email", "nowhere", "username", "a b", "password", PASSWORD))
                .post("/api/v1/me/guest/claim")
                .then()
                .statusCode(422)
                .body("code", equalTo("http.validation"));
        bearer(token)
                .body(Map.of("email", name() + "@example.org", "username", name(), "password", "password123"))
                .post("/api/v1/me/guest/claim")
                .then()
                .statusCode(422)
                .body("code", equalTo("identity.weak-password"));
    }

    @Test
    void isClaimedOnceWhenClaimedTwiceAtOnce() {
        var answers = AtTheSameTime.atTheSameTime(4, n -> claim(name + "-" + n).statusCode());

        assertThat(answers)
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(1);
    }

    @Test
    void becomesAUserByAWayIn() {
        var user = new UserId(UUID.fromString(id));
        var session = db.withHandle(h -> h.createQuery("select id from identity.session where account_id = :user")
                .bind("user", user.value())
                .mapTo(UUID.class)
                .one());
        db.useHandle(h -> h.execute("update identity.session set started_at = started_at - interval '1 day'"));

        link.link(user, session, null, ExternalIdentity.of(Provider.TELEGRAM, name, "Anna"));

        me(token).then().body("guest", equalTo(false)).body("roles", contains("USER"));
    }

    @Test
    void goesOnWithAnotherDeviceOnce() {
        String move = bearer(token)
                .post("/api/v1/me/guest/token")
                .then()
                .statusCode(200)
                .extract()
                .path("token");

        var there = program().body(Map.of("token", move)).post("/api/v1/auth/guest/move");

        there.then().statusCode(200).body("user.id", equalTo(id));
        refresh(refreshToken).then().statusCode(200);
        program()
                .body(Map.of("token", move))
                .post("/api/v1/auth/guest/move")
                .then()
                .statusCode(410)
                .body("code", equalTo("identity.claim-invalid"));
        token = there.path("accessToken");
        claim(name).then().statusCode(200);
        refresh(there.path("refreshToken")).then().statusCode(200);
    }

    @Test
    void goesOnNowhereWithAnOldToken() {
        String first = bearer(token).post("/api/v1/me/guest/token").path("token");
        String second = bearer(token).post("/api/v1/me/guest/token").path("token");
        move(first).then().statusCode(410);
        db.useHandle(h -> h.execute("update identity.guest set expires_at = clock_timestamp()"));
        move(second).then().statusCode(410);

        String third = bearer(token).post("/api/v1/me/guest/token").path("token");
        claim(name);

        move(third).then().statusCode(410);
        bearer(token).post("/api/v1/me/guest/token").then().statusCode(409);
    }

    @Test
    void letsOnlyOneOfManyGoOn() {
        String move = bearer(token).post("/api/v1/me/guest/token").path("token");

        var answers = AtTheSameTime.atTheSameTime(6, n -> move(move).statusCode());

        assertThat(answers)
                .containsOnly(200, 410)
                .filteredOn(status -> status == 200)
                .hasSize(1);
    }

    private static Response move(String token) {
        return program().body(Map.of("token", token)).post("/api/v1/auth/guest/move");
    }

    private Response claim(String as) {
        return bearer(token).body(newcomer(as)).post("/api/v1/me/guest/claim");
    }
}
