package dev.fairground.identity.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A link sets a password once, in its time, and ends every session there was. */
@ModuleTest
class PasswordLinkTests {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String PASSWORD = "a quiet boat at noon";

    @Inject
    PasswordLinks links;

    @Test
    void letsItsOwnerInWithTheNewPasswordAlone() {
        var anna = Person.registers();

        set(links.issue(anna.id(), HOUR)).statusCode(200).body("accessToken", notNullValue());

        login(anna, PASSWORD).statusCode(200);
        login(anna, "warm lantern over the river").statusCode(401).body("code", equalTo("identity.bad-credentials"));
        anna.asks().get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void worksOnce() {
        var link = links.issue(Person.registers().id(), HOUR);
        set(link).statusCode(200);

        refused(set(link));
    }

    @Test
    void worksOnlyInItsTime() {
        refused(set(links.issue(Person.registers().id(), Duration.ZERO)));
    }

    @Test
    void worksNoMoreWhenThereIsANewerOne() {
        var anna = Person.registers();
        var older = links.issue(anna.id(), HOUR);
        links.issue(anna.id(), HOUR);

        refused(set(older));
    }

    @Test
    void cannotBeMadeUp() {
        refused(set("?token=made-up"));
    }

    @Test
    void staysUsableAfterAPasswordThatIsTooWeak() {
        var link = links.issue(Person.registers().id(), HOUR);

        set(link, "password123").statusCode(422).body("code", equalTo("identity.weak-password"));
        set(link).statusCode(200);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401).body("code", equalTo("identity.token-invalid"));
    }

    private static ValidatableResponse set(String link) {
        return set(link, PASSWORD);
    }

    private static ValidatableResponse set(String link, String password) {
        var token = link.replaceFirst(".*token=", "");
        return post("/api/v1/auth/password", Map.of("token", token, "password", password));
    }

    private static ValidatableResponse login(Person person, String password) {
        return post("/api/v1/auth/login", Map.of("login", person.username(), "password", password));
    }

    private static ValidatableResponse post(String path, Map<String, String> body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
