package dev.fairground.payments.payout;

import static dev.fairground.payments.payout.Wishes.CARD;
import static dev.fairground.payments.payout.Wishes.PAYOUTS;
import static dev.fairground.payments.payout.Wishes.money;
import static dev.fairground.payments.payout.Wishes.send;
import static dev.fairground.payments.payout.Wishes.wallet;
import static dev.fairground.payments.payout.Wishes.wish;
import static dev.fairground.testing.Amounts.rub;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.jobs.Jobs;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that stands in the way of money. */
@ModuleTest
class PayoutRefusalTests {
    @Inject
    Income income;

    @Inject
    Ledger ledger;

    @Inject
    Jobs jobs;

    @Inject
    Jdbi db;

    private Person anna = Person.NOBODY;

    @BeforeEach
    void earns() {
        anna = Person.registers();
        income.give(anna.id(), rub(2_000));
    }

    @Test
    void refusesMoreThanThereIs() {
        wish(anna, 2_001)
                .then()
                .statusCode(402)
                .body("code", equalTo("payments.insufficient-funds"))
                .body("available.amount", equalTo("200000"));
        anna.asks().get(PAYOUTS + "/terms").then().body("kept", nullValue());
    }

    @Test
    void refusesThoseWhoOwe() {
        ledger.owe(anna.id(), rub(1));

        wish(anna, 100).then().statusCode(403).body("code", equalTo("payments.seller-debt"));
    }

    @Test
    void asksForPapersAboveALimit() {
        income.give(anna.id(), rub(60_000));
        wish(anna, 50_000).then().statusCode(201);

        wish(anna, 100)
                .then()
                .statusCode(403)
                .body("code", equalTo("payments.kyc-required"))
                .body("papers", equalTo("NONE"))
                .body("limit.amount", equalTo("5000000"));
    }

    @Test
    void refusesTooMuchInADay() {
        income.give(anna.id(), rub(400_000));

        wish(anna, 300_001)
                .then()
                .statusCode(409)
                .body("code", equalTo("payments.limit-reached"))
                .body("limit.amount", equalTo("30000000"));
    }

    @Test
    void stopsWhileTheLedgerIsBroken() {
        String waiting = wish(anna, 100).path("id");
        tamper(1);
        jobs.runDue();

        wish(anna, 100).then().statusCode(503).body("code", equalTo("payments.payouts-stopped"));
        anna.asks().get(PAYOUTS + "/terms").then().body("stopped", equalTo(true));

        tamper(-1);
        jobs.runDue();
        jobs.runDue();
        anna.asks().get(PAYOUTS + "/" + waiting).then().body("state", equalTo("PAID"));
    }

    @Test
    void saysWhatIsWrong() {
        wish(anna, 100, "pigeon", CARD).then().statusCode(422).body("code", equalTo("payments.unknown-method"));
        wish(anna, 99).then().statusCode(422).body("fields.path", contains("amount"));
        wish(anna, 100, "sandbox", Map.of("kind", "CARD", "account", "4242424242424241", "bank", "X"))
                .then()
                .statusCode(422)
                .body("fields.path", contains("details.account", "details.holder", "details.bank"));
        wish(anna, 100, "manual", wallet("anna@sandbox"))
                .then()
                .statusCode(422)
                .body("fields.path", hasItem("details.kind"));
        send(anna, Map.of("amount", money(100), "method", "sandbox"))
                .then()
                .statusCode(422)
                .body("fields.path", contains("details"));
        send(anna, Map.of("amount", Map.of("amount", "10000", "currency", "USD"), "method", "sandbox", "details", CARD))
                .then()
                .statusCode(422)
                .body("code", equalTo("wallet.unknown-currency"));
        anna.asks().body(Map.of()).post(PAYOUTS).then().statusCode(422);
        anna.asks()
                .body(Map.of("amount", money(100), "method", "sandbox", "details", CARD))
                .post(PAYOUTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("http.idempotency-key-required"));
    }

    @Test
    void isNobodyElsesBusiness() {
        String id = wish(anna, 100).path("id");
        var boris = Person.registers();

        boris.asks().get(PAYOUTS + "/" + id).then().statusCode(404);
        cancel(boris, id).statusCode(404);
        boris.asks().get(PAYOUTS).then().body("items.size()", equalTo(0));
        Person.nobody().get(PAYOUTS).then().statusCode(401);
    }

    private void tamper(int by) {
        db.useHandle(h -> h.execute(
                "update wallet.account set balance = balance + ? where owner = ? and purpose = 'earned'",
                by,
                "user:" + anna.id()));
    }

    private static ValidatableResponse cancel(Person who, String id) {
        return who.asks().post(PAYOUTS + "/" + id + "/cancel").then();
    }
}
