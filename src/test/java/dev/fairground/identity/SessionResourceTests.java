package dev.fairground.identity;

import static dev.fairground.identity.Visitors.json;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.newcomer;
import static dev.fairground.identity.Visitors.program;
import static dev.fairground.identity.Visitors.refresh;
import static dev.fairground.identity.Visitors.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class SessionResourceTests {
    @Inject
    Jdbi db;

    @Test
    void renewsASessionOnceAndForgivesALostAnswer() {
        var first = register(name()).jsonPath().getString("refreshToken");

        var second = refresh(first).jsonPath().getString("refreshToken");
        var again = refresh(first).jsonPath().getString("refreshToken");

        assertThat(second).isNotEqualTo(first).isEqualTo(again);
        refresh(second).then().statusCode(200);
    }

    @Test
    void givesParallelCallersTheSameSuccessor() {
        var first = register(name()).jsonPath().getString("refreshToken");

        var tokens =
                AtTheSameTime.atTheSameTime(20, n -> refresh(first).jsonPath().getString("refreshToken"));

        assertThat(tokens).doesNotContainNull().containsOnly(tokens.getFirst());
    }

    @Test
    void endsTheSessionWhenAnOldTokenComesBack() {
        var session = register(name()).jsonPath();
        var first = session.getString("refreshToken");
        var second = refresh(first).jsonPath().getString("refreshToken");
        var third = refresh(second).jsonPath();

        refresh(first).then().statusCode(401).body("code", equalTo("identity.token-reused"));

        refresh(third.getString("refreshToken")).then().statusCode(401).body("code", equalTo("identity.token-invalid"));
        me(third.getString("accessToken")).then().statusCode(401).body("code", equalTo("identity.unauthenticated"));
    }

    @Test
    void endsTheSessionWhenATokenComesBackAfterTheGrace() {
        var first = register(name()).jsonPath().getString("refreshToken");
        refresh(first);
        db.useHandle(h -> h.execute("update identity.session set rotated_at = rotated_at - interval '11 seconds'"));

        var answers = AtTheSameTime.atTheSameTime(4, n -> refresh(first).statusCode());

        assertThat(answers).containsOnly(401);
    }

    @Test
    void refusesARefreshTokenThatIsNone() {
        refresh("rubbish").then().statusCode(401).body("code", equalTo("identity.token-invalid"));
    }

    @Test
    void renewsABrowserOnlyFromItsOwnPages() {
        var session = json().body(newcomer(name())).post("/api/v1/auth/register");
        var refresh = session.getCookie("fg_refresh");

        json().cookie("fg_refresh", refresh)
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.csrf"));
        json().cookie("fg_refresh", refresh)
                .header("X-CSRF-Token", session.getCookie("fg_csrf"))
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(200)
                .cookie("fg_refresh", not(equalTo(refresh)))
                .cookie("fg_csrf", equalTo(session.getCookie("fg_csrf")));
    }

    @Test
    void signsOutAtOnce() {
        var session = register(name()).jsonPath();
        me(session.getString("accessToken")).then().statusCode(200);

        program()
                .body(Map.of("refreshToken", session.getString("refreshToken")))
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204);

        me(session.getString("accessToken")).then().statusCode(401);
        refresh(session.getString("refreshToken")).then().statusCode(401);
    }

    @Test
    void signsABrowserOutAndTakesItsCookies() {
        var session = json().body(newcomer(name())).post("/api/v1/auth/register");

        given().noContentType()
                .cookie("fg_refresh", session.getCookie("fg_refresh"))
                .header("X-CSRF-Token", session.getCookie("fg_csrf"))
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204)
                .cookie("fg_refresh", equalTo(""));
    }

    @Test
    void publishesItsKeys() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=600")
                .body("keys[0].kty", equalTo("RSA"))
                .body("keys[0].d", nullValue());
    }
}
