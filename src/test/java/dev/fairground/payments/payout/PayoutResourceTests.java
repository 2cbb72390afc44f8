package dev.fairground.payments.payout;

import static dev.fairground.payments.payout.Wishes.OTHER_CARD;
import static dev.fairground.payments.payout.Wishes.PAYOUTS;
import static dev.fairground.payments.payout.Wishes.money;
import static dev.fairground.payments.payout.Wishes.send;
import static dev.fairground.payments.payout.Wishes.wallet;
import static dev.fairground.payments.payout.Wishes.wish;
import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class PayoutResourceTests {
    @Inject
    Income income;

    @Inject
    Ledger ledger;

    @Inject
    Jobs jobs;

    @Inject
    Jdbi db;

    @Inject
    Clock clock;

    private Person anna = Person.NOBODY;

    @BeforeEach
    void earns() {
        anna = Person.registers();
        income.give(anna.id(), rub(2_000));
    }

    @Test
    void paysOutWithoutTheFee() {
        String id = wish(anna, 1_000)
                .then()
                .statusCode(201)
                .body("state", equalTo("QUEUED"))
                .body("fee.amount", equalTo("3000"))
                .body("arrives.amount", equalTo("97000"))
                .body("details", equalTo("•••• 4242"))
                .extract()
                .path("id");

        jobs.runDue();

        anna.asks()
                .get(PAYOUTS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .body("reference", endsWith(id))
                .body("endedAt", notNullValue());
        anna.asks()
                .get("/api/v1/notices")
                .then()
                .body("items.type", hasItems("payments.payout-requested", "payments.payout-paid"));
        assertThat(ledger).isBalanced();
    }

    @Test
    void takesAtLeastTheLeastFee() {
        wish(anna, 100).then().statusCode(201).body("fee.amount", equalTo("1500"));
    }

    @Test
    void givesBackWhatTheBankDidNotTake() {
        wish(anna, 1_000, "sandbox", wallet("fails@sandbox")).then().statusCode(201);

        jobs.runDue();

        anna.asks().get(PAYOUTS).then().body("items.state", contains("FAILED")).body("items[0].reason", notNullValue());
        Assertions.assertEquals(rub(2_000).minor(), income.earned(anna.id()));
        assertThat(ledger).isBalanced();
    }

    @Test
    void waitsForABankThatIsLate() {
        wish(anna, 1_000, "sandbox", wallet("late@sandbox"));
        jobs.runDue();
        anna.asks().get(PAYOUTS).then().body("items.state", contains("SENT"));

        clock.moveTo(clock.offset().plus(Duration.ofMinutes(2)));
        jobs.runDue();

        anna.asks().get(PAYOUTS).then().body("items.state", contains("PAID"));
    }

    @Test
    void doesNotSendAgainWhereTheAnswerWasLost() {
        String id = wish(anna, 1_000, "sandbox", wallet("lost@sandbox")).path("id");
        jobs.runDue();
        anna.asks().get(PAYOUTS).then().body("items.state", contains("UNKNOWN"));
        cancel(anna, id)
                .statusCode(409)
                .body("code", equalTo("payments.too-late"))
                .body("state", equalTo("UNKNOWN"));

        clock.moveTo(clock.offset().plus(Duration.ofMinutes(2)));
        jobs.runDue();

        anna.asks().get(PAYOUTS).then().body("items.state", contains("PAID"));
        assertThat(ledger).isBalanced();
    }

    @Test
    void isTakenBackUntilItIsSent() {
        String id = wish(anna, 1_000).path("id");

        cancel(anna, id).statusCode(200).body("state", equalTo("CANCELLED"));
        cancel(anna, id).statusCode(200).body("state", equalTo("CANCELLED"));
        Assertions.assertEquals(rub(2_000).minor(), income.earned(anna.id()));

        String sent = wish(anna, 1_000).path("id");
        jobs.runDue();
        cancel(anna, sent).statusCode(409).body("code", equalTo("payments.too-late"));
    }

    @Test
    void remembersWhereTheMoneyGoes() {
        wish(anna, 100).then().statusCode(201);

        anna.asks()
                .get(PAYOUTS + "/terms")
                .then()
                .statusCode(200)
                .body("kept.shown", equalTo("•••• 4242"))
                .body("kept.method", equalTo("sandbox"))
                .body("waitsUntil", nullValue())
                .body("methods.name", hasItems("manual", "sandbox"))
                .body("minimum.amount", equalTo("10000"))
                .body("needsProvenAddress", equalTo(false))
                .body("leftToday.amount", equalTo("29990000"))
                .body("leftWithoutPapers.amount", equalTo("4990000"))
                .body("papers", equalTo("NONE"));
        send(anna, Map.of("amount", money(100), "method", "sandbox"))
                .then()
                .statusCode(201)
                .body("details", equalTo("•••• 4242"));
    }

    @Test
    void keepsDetailsSealed() {
        wish(anna, 100);

        var seen = db.withHandle(h -> h.createQuery(
                        "select encode(sealed, 'escape') || shown from payments.requisites where user_id = :id")
                .bind("id", anna.id().value())
                .mapTo(String.class)
                .one());

        org.assertj.core.api.Assertions.assertThat(seen)
                .doesNotContain("42424242")
                .doesNotContain("ANNA");
    }

    @Test
    void waitsAfterDetailsWereChanged() {
        wish(anna, 100).then().statusCode(201);

        wish(anna, 100, "sandbox", OTHER_CARD)
                .then()
                .statusCode(409)
                .body("code", equalTo("payments.waiting-period"))
                .body("until", notNullValue());
        wish(anna, 100, "sandbox", OTHER_CARD).then().statusCode(409);
        anna.asks().get("/api/v1/notices").then().body("items.type", hasItem("payments.payout-details-changed"));
        anna.asks()
                .get(PAYOUTS + "/terms")
                .then()
                .body("waitsUntil", notNullValue())
                .body("kept.shown", equalTo("•••• 4444"));

        clock.moveTo(clock.offset().plus(Duration.ofHours(73)));
        wish(anna, 100, "sandbox", OTHER_CARD).then().statusCode(201);
    }

    @Test
    void waitsAfterThePasswordWasChanged() {
        anna.asks()
                .body(Map.of("current", Person.PASSWORD, "password", "another lantern over the river"))
                .post("/api/v1/me/password")
                .then()
                .statusCode(204);

        wish(anna, 100)
                .then()
                .statusCode(409)
                .body("code", equalTo("payments.waiting-period"))
                .body("until", notNullValue());
    }

    private static ValidatableResponse cancel(Person who, String id) {
        return who.asks().post(PAYOUTS + "/" + id + "/cancel").then();
    }
}
