package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.program;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class AuthenticatorResourceTests {
    private String name = "";
    private String token = "";

    @BeforeEach
    void comeIn() {
        name = name();
        token = register(name).path("accessToken");
    }

    @Test
    void asksForNothingBeforeAFirstCodeWasShown() {
        begin().then().statusCode(200).body("uri", startsWith("otpauth://totp/Fairground:" + name + "?secret="));

        login(name, PASSWORD).then().statusCode(200);
        me(token).then().body("secondFactor", equalTo(false));
        confirm("000000").then().statusCode(401).body("code", equalTo("identity.second-factor-invalid"));
    }

    @Test
    void asksForACodeFromThenOn() {
        var authenticator = activated();

        me(token).then().body("secondFactor", equalTo(true));
        login(name, PASSWORD).then().statusCode(401).body("code", equalTo("identity.second-factor-required"));
        signIn("000000").then().statusCode(401).body("code", equalTo("identity.second-factor-invalid"));
        signIn(authenticator.nextCode()).then().statusCode(200).body("user.username", equalTo(name));
    }

    @Test
    void saysNothingOfItToSomebodyWithoutThePassword() {
        activated();

        login(name, "not this one, surely").then().statusCode(401).body("code", equalTo("identity.bad-credentials"));
    }

    @Test
    void takesACodeOnceHoweverManyShowIt() {
        var code = activated().nextCode();

        var answers = AtTheSameTime.atTheSameTime(5, n -> signIn(code).statusCode());

        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    }

    @Test
    void takesARecoveryCodeOnceHoweverItIsWritten() {
        var codes = recoveryCodes();

        signIn(codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                .then()
                .statusCode(200);
        signIn(codes.getFirst()).then().statusCode(401);
        signIn(codes.getLast()).then().statusCode(200);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void isRemovedByWhoHasIt() {
        var authenticator = activated();

        remove("000000").then().statusCode(401);
        remove(authenticator.nextCode()).then().statusCode(204);

        login(name, PASSWORD).then().statusCode(200);
    }

    @Test
    void isNotReplacedByWhoHasOnlyThePassword() {
        activated();

        begin().then().statusCode(409).body("code", equalTo("identity.second-factor-active"));
    }

    @Test
    void asksForThePasswordFirst() {
        bearer(token)
                .body(Map.of("password", "not this one, surely"))
                .post("/api/v1/me/totp")
                .then()
                .statusCode(401)
                .body("code", equalTo("identity.bad-credentials"));
    }

    private Authenticator activated() {
        var authenticator = new Authenticator(begin().path("secret"));
        confirm(authenticator.code()).then().statusCode(200);
        return authenticator;
    }

    private List<String> recoveryCodes() {
        return confirm(new Authenticator(begin().path("secret")).code()).path("recoveryCodes");
    }

    private Response begin() {
        return bearer(token).body(Map.of("password", PASSWORD)).post("/api/v1/me/totp");
    }

    private Response confirm(String code) {
        return bearer(token).body(Map.of("code", code)).post("/api/v1/me/totp/confirm");
    }

    private Response remove(String code) {
        return bearer(token).body(Map.of("code", code)).post("/api/v1/me/totp/remove");
    }

    private Response signIn(String code) {
        return program()
                .body(Map.of("login", name, "password", PASSWORD, "code", code))
                .post("/api/v1/auth/login");
    }
}
