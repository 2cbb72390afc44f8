package dev.fairground.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class AuthTests {
    private static final String PASSWORD = "warm lantern over the river";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Jdbi db;

    @Test
    void registersAProgramWithATokenInTheBody() {
        var name = name();

        register(name)
                .then()
                .statusCode(201)
                .body("user.username", equalTo(name))
                .body("user.displayName", equalTo(name))
                .body("user.roles", contains("USER"))
                .body("user.locale", equalTo("en"))
                .body("expiresIn", equalTo(900))
                .body("refreshToken", notNullValue());
    }

    @Test
    void registersABrowserWithCookiesOnly() {
        var answer =
                json().header("Accept-Language", "en").body(newcomer(name())).post("/api/v1/auth/register");

        answer.then().statusCode(201).body("refreshToken", nullValue());
        assertThat(answer.getDetailedCookie("fg_refresh").isHttpOnly()).isTrue();
        assertThat(answer.getDetailedCookie("fg_refresh").getPath()).isEqualTo("/api/v1/auth");
        assertThat(answer.getDetailedCookie("fg_refresh").getSameSite()).isEqualTo("Strict");
        assertThat(answer.getDetailedCookie("fg_csrf").isHttpOnly()).isFalse();
    }

    @Test
    void refusesATakenUsernameInAnyCase() {
        var name = name();
        register(name);

        program()
                .body(Map.of(
                        "email",
                        "other-" + name + "@example.org",
                        "username",
                        name.toUpperCase(Locale.ROOT),
                        "password",
                        PASSWORD))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.username-taken"));
    }

    @Test
    void refusesATakenAddressInAnyCase() {
        var name = name();
        register(name);

        program()
                .body(Map.of(
                        "email",
                        name.toUpperCase(Locale.ROOT) + "@example.org",
                        "username",
                        name(),
                        "password",
                        PASSWORD))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.email-taken"));
    }

    @Test
    void refusesACommonPasswordAndAShortOne() {
        for (var password : new String[] {"password123", "short"}) {
            program()
                    .body(Map.of("email", name() + "@example.org", "username", name(), "password", password))
                    .post("/api/v1/auth/register")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("identity.weak-password"))
                    .body("fields.path", contains("password"));
        }
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        program()
                .body(Map.of("email", "nobody", "username", "a b", "password", PASSWORD))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(422)
                .body("code", equalTo("http.validation"))
                .body("fields.path", contains("username", "email"));
    }

    @Test
    void givesOneNameToOneOfManyWhoWantIt() {
        var name = name();

        var answers = AtTheSameTime.atTheSameTime(
                8,
                n -> program()
                        .body(Map.of("email", n + name + "@example.org", "username", name, "password", PASSWORD))
                        .post("/api/v1/auth/register")
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void signsInByUsernameAndByAddress() {
        var name = name();
        register(name);

        login(name, PASSWORD).then().statusCode(200).body("user.username", equalTo(name));
        login(name.toUpperCase(Locale.ROOT) + "@example.org", PASSWORD).then().statusCode(200);
    }

    @Test
    void answersTheSameToAWrongPasswordAndAnUnknownLogin() {
        var name = name();
        register(name);

        var wrong = login(name, "not the password at all");
        var unknown = login("nobody-" + name, PASSWORD);

        wrong.then().statusCode(401).body("code", equalTo("identity.bad-credentials"));
        assertThat(unknown.jsonPath().getMap("").keySet())
                .isEqualTo(wrong.jsonPath().getMap("").keySet());
        assertThat(unknown.jsonPath().getString("code")).isEqualTo("identity.bad-credentials");
    }

    @Test
    void slowsDownWhoeverGuesses() {
        var login = "guessed-" + name();
        for (var i = 0; i < 10; i++) {
            login(login, PASSWORD).then().statusCode(401);
        }

        login(login, PASSWORD).then().statusCode(429).body("code", equalTo("http.rate-limited"));
    }

    @Test
    void keepsALockedAccountOut() {
        var name = name();
        register(name);
        db.useHandle(h -> h.execute("update identity.account set state = 'BANNED' where username = ?", name));

        login(name, PASSWORD).then().statusCode(403).body("code", equalTo("identity.locked"));
    }

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
                AtTheSameTime.atTheSameTime(8, n -> refresh(first).jsonPath().getString("refreshToken"));

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
    void makesASellerWithTheSameToken() {
        var token = register(name()).jsonPath().getString("accessToken");

        bearer(token)
                .body(Map.of("acceptRules", false))
                .post("/api/v1/me/seller")
                .then()
                .statusCode(422)
                .body("code", equalTo("identity.rules-not-accepted"));
        bearer(token)
                .body(Map.of("acceptRules", true))
                .post("/api/v1/me/seller")
                .then()
                .statusCode(200)
                .body("roles", hasItem("SELLER"))
                .body("sellerRules", notNullValue());
        me(token).then().body("roles", hasItem("SELLER"));
    }

    @Test
    void changesWhatOneIsCalled() {
        var token = register(name()).jsonPath().getString("accessToken");

        bearer(token)
                .body(Map.of("displayName", "Анна", "locale", "ru"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Анна"))
                .body("locale", equalTo("ru"));
        bearer(token)
                .body(Map.of("displayName", " "))
                .patch("/api/v1/me")
                .then()
                .statusCode(422)
                .body("fields.path", contains("displayName"));
    }

    @Test
    void showsAPersonToAnybody() {
        var name = name();
        register(name);

        given().get("/api/v1/users/" + name)
                .then()
                .statusCode(200)
                .body("username", equalTo(name))
                .body("seller", equalTo(false))
                .body("email", nullValue());
        given().get("/api/v1/users/nobody-at-all").then().statusCode(404);
    }

    @Test
    void publishesItsKeys() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys[0].kty", equalTo("RSA"))
                .body("keys[0].d", nullValue());
    }

    static String name() {
        return "user-" + NUMBER.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    }

    private static Map<String, String> newcomer(String name) {
        return Map.of("email", name + "@example.org", "username", name, "password", PASSWORD);
    }

    private static Response register(String name) {
        return program().header("Accept-Language", "en").body(newcomer(name)).post("/api/v1/auth/register");
    }

    private static Response login(String login, String password) {
        return program().body(Map.of("login", login, "password", password)).post("/api/v1/auth/login");
    }

    private static Response refresh(String token) {
        return program().body(Map.of("refreshToken", token)).post("/api/v1/auth/refresh");
    }

    private static Response me(String token) {
        return bearer(token).get("/api/v1/me");
    }

    private static RequestSpecification program() {
        return json().header("X-Client", "api");
    }

    private static RequestSpecification bearer(String token) {
        return json().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }
}
