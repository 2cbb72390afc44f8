package dev.fairground.payments.topup;

import static org.hamcrest.Matchers.equalTo;

import dev.fairground.kernel.Clock;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Sandbox;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ModuleTest
class SandboxResourceTests {
    private static final String TOP_UPS = "/api/v1/wallet/topups";

    @Inject
    CheckTopUps check;

    @Inject
    Checks checks;

    @Inject
    Sandbox sandbox;

    @Inject
    Clock clock;

    @Test
    void creditsOnceWhatIsToldTwice() {
        var anna = Person.registers();
        String id = topUp(anna);

        decide(anna, id, "duplicate").statusCode(200).body("state", equalTo("SUCCEEDED"));

        spend(anna).body("balances[0].spend", equalTo("300000"));
    }

    @Test
    void findsOutByItselfWhatNobodyTold() {
        var anna = Person.registers();
        String id = topUp(anna);
        decide(anna, id, "lose").statusCode(200).body("state", equalTo("PENDING"));
        spend(anna).body("balances[0].spend", equalTo("0"));

        check.sweep();

        anna.asks().get(TOP_UPS + "/" + id).then().body("state", equalTo("SUCCEEDED"));
        spend(anna).body("balances[0].spend", equalTo("300000"));
    }

    @Test
    void waitsForWhatIsPaidLate() {
        var anna = Person.registers();
        String id = topUp(anna);
        decide(anna, id, "delay").statusCode(200).body("state", equalTo("PENDING"));

        check.sweep();
        anna.asks().get(TOP_UPS + "/" + id).then().body("state", equalTo("PENDING"));

        clock.moveTo(clock.offset().plus(Duration.ofMinutes(2)));
        check.sweep();
        anna.asks().get(TOP_UPS + "/" + id).then().body("state", equalTo("SUCCEEDED"));
    }

    @Test
    void keepsToTheFirstChoice() {
        var anna = Person.registers();
        String id = topUp(anna);
        decide(anna, id, "lose");

        decide(anna, id, "fail")
                .statusCode(409)
                .body("code", equalTo("payments.final"))
                .body("state", equalTo("PENDING"));
        decide(anna, id, "lose").statusCode(200);
        decide(anna, id, "vanish").statusCode(400);
    }

    @Test
    void findsOutByItselfWhatTheBankDid() {
        var anna = Person.registers();
        String id = topUp(anna);
        decide(anna, id, "succeed").statusCode(200);

        happensUnheard(id, Sandbox.Choice.TAKE_BACK);
        anna.asks().get(TOP_UPS + "/" + id).then().body("state", equalTo("DISPUTED"));
        spend(anna).body("balances[0].spend", equalTo("0"));

        happensUnheard(id, Sandbox.Choice.GIVE_BACK);
        anna.asks().get(TOP_UPS + "/" + id).then().body("state", equalTo("SUCCEEDED"));
        spend(anna).body("balances[0].spend", equalTo("300000"));
    }

    @Test
    void leavesTheBankToStaff() {
        var anna = Person.registers();
        String id = topUp(anna);
        decide(anna, id, "succeed").statusCode(200);

        decide(anna, id, "take-back").statusCode(403);
    }

    private void happensUnheard(String id, Sandbox.Choice choice) {
        var payment = new PaymentId(UUID.fromString(id));
        sandbox.choose(payment, choice);
        checks.soon(payment);
        check.sweep();
    }

    private static String topUp(Person person) {
        return person.asks("k1")
                .body(Map.of("amount", Map.of("amount", "300000", "currency", "RUB"), "provider", "sandbox"))
                .post(TOP_UPS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse decide(Person person, String id, String outcome) {
        return person.asks()
                .body(Map.of("outcome", outcome))
                .post("/api/v1/payments/sandbox/" + id + "/outcome")
                .then();
    }

    private static ValidatableResponse spend(Person person) {
        return person.asks().get("/api/v1/wallet").then();
    }
}
