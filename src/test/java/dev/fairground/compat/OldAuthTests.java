package dev.fairground.compat;

import static dev.fairground.compat.Old.NEXT;
import static dev.fairground.compat.Old.address;
import static dev.fairground.compat.Old.asks;
import static dev.fairground.compat.Old.isOutdated;
import static dev.fairground.compat.Old.name;
import static dev.fairground.compat.Old.registers;
import static dev.fairground.compat.Old.signsIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.fairground.identity.Mailbox;
import dev.fairground.jobs.Sweep;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.quarkus.arc.All;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The names and statuses that programs of QuestCity rely on when they let people in. */
@ModuleTest
class OldAuthTests {
    @Inject
    Jdbi db;

    @Inject
    @All
    List<Sweep> sweeps;

    @Test
    void registersSendsACodeAndProvesTheAddress() {
        var name = name();

        var registered = registers(name);
        registered.then().statusCode(204);
        isOutdated(registered, "/api/v1/auth/register");

        var proven = verifies(address(name), inbox(name).code());
        proven.then().statusCode(204);
        isOutdated(proven, "/api/v1/me/email/verify/confirm");
        Person.nobody()
                .auth()
                .oauth2(tokens(name).path("access_token"))
                .get(Old.API + "/users/me")
                .then()
                .body("is_verified", equalTo(true))
                .body("full_name", equalTo("Anna Petrova"));
    }

    @Test
    void refusesNamesAndPasswordsThatOursWouldRefuse() {
        var name = name();
        registers("no name").then().statusCode(422).body("fields[0].path", equalTo("username"));
        asks("/auth/register", Map.of("username", name, "email", address(name), "password", "password123"))
                .then()
                .statusCode(422)
                .body("code", equalTo("identity.weak-password"));
        var nameless = asks("/auth/register", Map.of("email", address(name), "password", Person.PASSWORD));
        nameless.then().statusCode(422).body("fields[0].path", equalTo("username"));
        isOutdated(nameless, "/api/v1/auth/register");
        asks(
                        "/auth/register",
                        Map.of(
                                "username",
                                name,
                                "email",
                                address(name),
                                "password",
                                Person.PASSWORD,
                                "first_name",
                                "A".repeat(61)))
                .then()
                .statusCode(422)
                .body("fields[0].path", equalTo("displayName"));
    }

    @Test
    void signsInByNameOrAddressWithAForm() {
        var person = Person.registers();

        for (var login : Set.of(person.username(), person.email())) {
            var answer = signsIn(login, Person.PASSWORD);
            answer.then()
                    .statusCode(200)
                    .body("access_token", notNullValue())
                    .body("refresh_token", notNullValue())
                    .body("token_type", equalTo("bearer"))
                    .body("expires_in", equalTo(900));
            assertThat(answer.<Map<String, Object>>path("$")).hasSize(4);
            isOutdated(answer, "/api/v1/auth/login");
        }
    }

    @Test
    void saysThatItIsOutdatedToWhomItRefuses() {
        var answer = signsIn("nobody-at-all", "not the password");

        answer.then().statusCode(401).body("code", equalTo("identity.bad-credentials"));
        isOutdated(answer, "/api/v1/auth/login");
        isOutdated(Person.nobody().get(Old.API + "/users/me"), "/api/v1/me");
    }

    @Test
    void renewsUnderBothNames() {
        var name = Person.registers().username();
        String first = tokens(name).path("refresh_token");

        var second = renews("/auth/refresh-token", first);
        second.then().statusCode(200).body("token_type", equalTo("bearer"));
        isOutdated(second, "/api/v1/auth/refresh");
        var third = renews("/auth/refresh", second.path("refresh_token"));
        third.then().statusCode(200).body("access_token", notNullValue());
        isOutdated(third, "/api/v1/auth/refresh");

        renews("/auth/refresh", "rubbish").then().statusCode(401).body("code", equalTo("identity.token-invalid"));
    }

    @Test
    void signsOutAtOnce() {
        var tokens = tokens(Person.registers().username());

        var answer = asks("/auth/logout", Map.of("refresh_token", tokens.path("refresh_token")));

        answer.then().statusCode(204);
        isOutdated(answer, "/api/v1/auth/logout");
        Person.nobody()
                .auth()
                .oauth2(tokens.path("access_token"))
                .get(Old.API + "/users/me")
                .then()
                .statusCode(401);
    }

    @Test
    void setsAPasswordThatWasForgotten() {
        var person = Person.registers();
        var asked = asks("/auth/reset-password", Map.of("email", person.email()));
        asked.then().statusCode(202);
        isOutdated(asked, "/api/v1/auth/reset");
        Old.answersResets(sweeps);
        var code = inbox(person.username()).token();

        var verified = asks("/auth/reset-password/verify-code", Map.of("email", person.email(), "code", code));
        verified.then().statusCode(200).body("token", equalTo(code));
        isOutdated(verified, "/api/v1/auth/password");
        var set = asks("/auth/reset-password/" + code, Map.of("password", NEXT));
        set.then().statusCode(204);
        isOutdated(set, "/api/v1/auth/password");

        signsIn(person.username(), NEXT).then().statusCode(200);
        asks("/auth/reset-password/" + code, Map.of("password", NEXT))
                .then()
                .statusCode(401)
                .body("code", equalTo("identity.token-invalid"));
        asks("/auth/reset-password/verify-code", Map.of("email", person.email(), "code", code))
                .then()
                .statusCode(422)
                .body("code", equalTo("identity.code-invalid"));
    }

    private static Response verifies(String email, String code) {
        return asks("/auth/register/verify-code", Map.of("email", email, "code", code));
    }

    private static Response tokens(String name) {
        return signsIn(name, Person.PASSWORD);
    }

    private static Response renews(String path, String token) {
        return asks(path, Map.of("refresh_token", token));
    }

    private Mailbox inbox(String name) {
        return new Mailbox(db, address(name));
    }
}
