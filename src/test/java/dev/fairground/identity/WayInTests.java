package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.json;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.newcomer;
import static dev.fairground.identity.Visitors.program;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class WayInTests {
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
    void keepsALockedAccountOut() {
        var name = name();
        register(name);
        db.useHandle(h -> h.execute("update identity.account set state = 'BANNED' where username = ?", name));

        login(name, PASSWORD).then().statusCode(403).body("code", equalTo("identity.locked"));
    }
}
