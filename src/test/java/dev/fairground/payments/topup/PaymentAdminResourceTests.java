package dev.fairground.payments.topup;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Sandbox;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class PaymentAdminResourceTests {
    private static final String PAYMENTS = "/api/v1/admin/payments";

    private Person anna = Person.NOBODY;
    private Person boss = Person.NOBODY;

    @Inject
    Sandbox sandbox;

    @Inject
    ProviderEvents events;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    @BeforeEach
    void people() {
        anna = Person.registers();
        boss = Person.registers().as("FINANCE", db);
    }

    @AfterEach
    void nothingIsLost() {
        assertThat(ledger).isBalanced();
    }

    @Test
    void showsAPaymentWithWhatTheProviderSent() {
        var id = paid(rub(100));

        boss.asks()
                .get(PAYMENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("payment.username", equalTo(anna.username()))
                .body("payment.state", equalTo("SUCCEEDED"))
                .body("payment.money", notNullValue())
                .body("events.kind", contains("SUCCEEDED"))
                .body("events.state", contains("DONE"))
                .body("refunds.size()", equalTo(0));
    }

    @Test
    void listsPaymentsByStateAndProviderAndWhatIsSetAside() {
        var good = paid(rub(100)).toString();
        var odd = topUp("sandbox");
        tells(odd, Sandbox.Outcome.SUCCEEDED, rub(99));

        boss.asks().get(PAYMENTS + "?state=SUCCEEDED").then().body("items.id", hasItem(good));
        boss.asks().get(PAYMENTS + "?provider=paypal").then().body("items.id.size()", equalTo(0));
        boss.asks()
                .get(PAYMENTS + "?suspended=true&limit=1")
                .then()
                .body("items.id", contains(odd.toString()))
                .body("items[0].suspended.amount", equalTo("9900"));
    }

    @Test
    void refusesToGiveBackWhatIsSpent() {
        var id = paid(rub(100));
        ledger.spends(anna.id(), rub(70));

        refund(id, rub(31))
                .statusCode(402)
                .body("code", equalTo("payments.insufficient-funds"))
                .body("available.amount", equalTo("3000"));
        refund(id, rub(30)).statusCode(200).body("payment.state", equalTo("PARTIALLY_REFUNDED"));
    }

    @Test
    void refusesToGiveBackMoreThanIsLeft() {
        var id = paid(rub(100));
        paid(rub(100));
        refund(id, rub(60)).statusCode(200);

        refund(id, rub(41))
                .statusCode(409)
                .body("code", equalTo("payments.refund-too-large"))
                .body("left.amount", equalTo("4000"));
    }

    @Test
    void refusesToGiveBackWhatNeverCame() {
        refund(topUp("sandbox"), rub(1)).statusCode(409).body("code", equalTo("payments.not-refundable"));
        refund(Ids.next(), rub(1)).statusCode(404);
    }

    @Test
    void creditsWhatWasSetAside() {
        var id = topUp("sandbox");
        tells(id, Sandbox.Outcome.SUCCEEDED, rub(99));

        decide(id, "credit").statusCode(200).body("payment.suspended", nullValue());
        decide(id, "credit").statusCode(409).body("code", equalTo("payments.nothing-suspended"));

        assertThat(spend()).isEqualTo("9900");
    }

    @Test
    void givesBackWhatWasSetAside() {
        var id = topUp("sandbox");
        tells(id, Sandbox.Outcome.SUCCEEDED, rub(99));

        decide(id, "return")
                .statusCode(200)
                .body("payment.suspended", nullValue())
                .body("refunds[0].state", equalTo("DONE"))
                .body("refunds[0].fromSuspense", equalTo(true));
        decide(id, "return").statusCode(409).body("code", equalTo("payments.nothing-suspended"));
    }

    @Test
    void notesWhatArrivedAtTheBankOnce() {
        var first = topUp("manual");
        var second = topUp("manual");

        receive(first, "PP-17", "10000").statusCode(200).body("payment.state", equalTo("SUCCEEDED"));
        receive(second, "PP-17", "10000").statusCode(409).body("code", equalTo("payments.reference-used"));
        receive(first, "PP-18", "10000").statusCode(409).body("code", equalTo("payments.final"));
        receive(second, "PP-18", "9000").statusCode(200).body("payment.suspended.amount", equalTo("9000"));
        receive(paid(rub(1)), "PP-19", "10000").statusCode(404);
    }

    @Test
    void countsOneReferenceOfTheBankForOneOfTwoPaymentsThatAreNotedAtOnce() {
        var both = List.of(topUp("manual"), topUp("manual"));

        assertThat(atTheSameTime(
                        both, id -> receive(id, "PP-20", "10000").extract().statusCode()))
                .containsExactlyInAnyOrder(200, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-500"})
    void refusesAmountsOfNothingAndLess(String amount) {
        var manual = topUp("manual");

        refund(paid(rub(100)), new Money(Long.parseLong(amount), Currency.RUB))
                .statusCode(422)
                .body("fields[0].path", equalTo("amount"));
        receive(manual, "PP-21" + amount, amount).statusCode(422).body("fields[0].path", equalTo("amount"));
        receive(manual, "PP-21" + amount, "10000").statusCode(200).body("payment.state", equalTo("SUCCEEDED"));
    }

    @Test
    void showsThroughWhomOneMayPay() {
        anna.asks()
                .get("/api/v1/wallet/topup-methods")
                .then()
                .statusCode(200)
                .body("methods.provider", hasItem("sandbox"))
                .body("methods.find { it.provider == 'telegram-stars' }.currencies", contains("XTR"))
                .body("methods.find { it.provider == 'stripe' }.feeBps", equalTo(0));
    }

    private ValidatableResponse receive(UUID id, String reference, String amount) {
        return boss.asks()
                .body(Map.of("reference", reference, "amount", money(amount), "reason", "statement of today"))
                .post(PAYMENTS + "/" + id + "/received")
                .then();
    }

    private ValidatableResponse decide(UUID id, String what) {
        return boss.asks(Ids.next().toString())
                .body(Map.of("reason", "the payer asked for it"))
                .post(PAYMENTS + "/" + id + "/suspense/" + what)
                .then();
    }

    private ValidatableResponse refund(UUID id, Money amount) {
        return boss.asks(Ids.next().toString())
                .body(Map.of("amount", money("" + amount.minor()), "reason", "the payer asked for it"))
                .post(PAYMENTS + "/" + id + "/refund")
                .then();
    }

    private UUID paid(Money amount) {
        var id = topUp("sandbox", "" + amount.minor());
        tells(id, Sandbox.Outcome.SUCCEEDED, amount);
        return id;
    }

    private void tells(UUID id, Sandbox.Outcome outcome, Money amount) {
        events.receive(sandbox, sandbox.announce(new PaymentId(id), outcome, amount));
    }

    private UUID topUp(String provider) {
        return topUp(provider, "10000");
    }

    private UUID topUp(String provider, String amount) {
        return UUID.fromString(anna.asks(Ids.next().toString())
                .body(Map.of("amount", money(amount), "provider", provider))
                .post("/api/v1/wallet/topups")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private String spend() {
        return anna.asks().get("/api/v1/wallet").path("balances[0].spend");
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "RUB");
    }
}
