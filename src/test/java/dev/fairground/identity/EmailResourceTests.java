package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class EmailResourceTests {
    @Inject
    Jdbi db;

    private String name = "";
    private String token = "";

    @BeforeEach
    void comeIn() {
        name = name();
        token = register(name).path("accessToken");
    }

    @Test
    void provesAnAddressWithTheCodeOfTheFirstLetter() {
        me(token).then().body("emailVerified", equalTo(false));

        confirm("/verify/confirm", mine().code()).then().statusCode(200).body("emailVerified", equalTo(true));

        me(token).then().body("emailVerified", equalTo(true));
    }

    @Test
    void refusesACodeThatIsUsedUp() {
        var code = mine().code();
        confirm("/verify/confirm", code);

        confirm("/verify/confirm", code).then().statusCode(422).body("code", equalTo("identity.code-invalid"));
    }

    @Test
    void countsWrongAnswersAlsoWhenTheyComeAtOnce() {
        var code = mine().code();
        var wrong = code.equals("000000") ? "000001" : "000000";

        AtTheSameTime.atTheSameTime(5, n -> confirm("/verify/confirm", wrong).statusCode());

        confirm("/verify/confirm", code)
                .then()
                .statusCode(422)
                .body("code", equalTo("identity.code-invalid"))
                .body("triesLeft", equalTo(0));
    }

    @Test
    void takesNoCodeOfSomebodyElse() {
        var code = mine().code();
        var other = name();
        String stranger = register(other).path("accessToken");

        bearer(stranger)
                .body(Map.of("code", code))
                .post("/api/v1/me/email/verify/confirm")
                .then()
                .statusCode(422);
    }

    @Test
    void takesNoCodeOfAnotherPurpose() {
        wish("new-" + name + "@example.org", PASSWORD).then().statusCode(202);

        confirm("/verify/confirm", inbox("new-" + name).code()).then().statusCode(422);
        confirm("/confirm", mine().code()).then().statusCode(422);
    }

    @Test
    void sendsNoSecondCodeWithinAMinute() {
        bearer(token)
                .post("/api/v1/me/email/verify")
                .then()
                .statusCode(429)
                .body("code", equalTo("http.rate-limited"))
                .header("Retry-After", Integer::parseInt, greaterThan(50));
    }

    @Test
    void makesTheCodeBeforeWorthless() {
        var first = mine().code();
        db.useHandle(h -> h.execute("update identity.email_code set sent_at = sent_at - interval '61 seconds'"));

        bearer(token).post("/api/v1/me/email/verify").then().statusCode(202);

        assertThat(mine().letters()).hasSize(2);
        if (!first.equals(mine().code())) {
            confirm("/verify/confirm", first).then().statusCode(422);
        }
        confirm("/verify/confirm", mine().code()).then().statusCode(200);
    }

    @Test
    void changesAnAddressThatAnswersAndTellsTheOldOne() {
        wish("new-" + name + "@example.org", PASSWORD).then().statusCode(202);
        me(token).then().body("email", equalTo(name + "@example.org"));

        confirm("/confirm", inbox("new-" + name).code())
                .then()
                .statusCode(200)
                .body("email", equalTo("new-" + name + "@example.org"))
                .body("emailVerified", equalTo(true));

        assertThat(mine().letters().getLast()).contains("changed");
        login("new-" + name + "@example.org", PASSWORD).then().statusCode(200);
        login(name + "@example.org", PASSWORD).then().statusCode(401);
    }

    @Test
    void asksForThePasswordBeforeAnAddressChanges() {
        wish("new-" + name + "@example.org", "not this one, surely")
                .then()
                .statusCode(401)
                .body("code", equalTo("identity.bad-credentials"));

        assertThat(inbox("new-" + name).letters()).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsNone() {
        wish("nowhere", PASSWORD).then().statusCode(422).body("code", equalTo("http.validation"));
    }

    @Test
    void givesAnAddressToOneOfTwoWhoProveIt() {
        var wanted = "wanted-" + name;
        var other = name();
        String stranger = register(other).path("accessToken");
        wish(wanted + "@example.org", PASSWORD);
        var mine = inbox(wanted).code();
        wish(stranger, wanted + "@example.org", PASSWORD);
        var theirs = inbox(wanted).code();

        var answers = AtTheSameTime.atTheSameTime(
                2,
                n -> n == 0
                        ? confirm("/confirm", mine).statusCode()
                        : confirm(stranger, "/confirm", theirs).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void saysNothingOfAnAddressThatIsTakenUntilItIsProven() {
        var other = name();
        register(other);

        wish(other + "@example.org", PASSWORD).then().statusCode(202);

        confirm("/confirm", inbox(other).code()).then().statusCode(409).body("code", equalTo("identity.email-taken"));
    }

    private Response confirm(String path, String code) {
        return confirm(token, path, code);
    }

    private static Response confirm(String who, String path, String code) {
        return bearer(who).body(Map.of("code", code)).post("/api/v1/me/email" + path);
    }

    private Response wish(String email, String password) {
        return wish(token, email, password);
    }

    private static Response wish(String who, String email, String password) {
        return bearer(who).body(Map.of("email", email, "password", password)).post("/api/v1/me/email");
    }

    private Mailbox mine() {
        return inbox(name);
    }

    private Mailbox inbox(String who) {
        return new Mailbox(db, who + "@example.org");
    }
}
