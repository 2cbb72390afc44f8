package dev.fairground.market.trade;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.market.LotId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.wallet.Balance;
import dev.fairground.wallet.Wallet;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment is taken back while orders are open: they stand still until staff decide, and every rouble is accounted for. */
@ModuleTest
class FrozenOrderTests {
    @Inject
    Given given;

    @Inject
    Ledger ledger;

    @Inject
    Wallet wallet;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    @Inject
    Jdbi db;

    private Trader anna = Trader.NOBODY;
    private Victim boris = new Victim(Trader.NOBODY, Person.NOBODY, "");
    private String order = "";

    @BeforeEach
    void borisBuysForAllHePaid() {
        anna = Trader.newcomer();
        boris = Victim.pays(500, db);
        order = boris.buys(lot());
    }

    @AfterEach
    void everyRoubleIsAccountedFor() {
        assertThat(ledger).isBalanced();
    }

    @Test
    void standsStillForBothSidesAndForTime() {
        boris.isTakenBack().then().statusCode(200).body("state", equalTo("DISPUTED"));

        refused(anna.does("start", order), "market.order-frozen");
        refused(anna.does("deliver", order, Map.of("note", "here")), "market.order-frozen");
        refused(anna.does("refund", order), "market.order-frozen");
        refused(boris.buyer().does("confirm", order, Map.of("withoutDelivery", true)), "market.order-frozen");
        after(Duration.ofDays(30));
        refused(boris.buyer().does("cancel", order), "market.order-frozen");
        for (var side : List.of(anna, boris.buyer())) {
            side.sees(order)
                    .then()
                    .body("state", equalTo("PAID"))
                    .body("frozenSince", notNullValue())
                    .body("next", nullValue())
                    .body("actions", empty());
        }
        assertThat(debt()).isEqualTo(50_000);
    }

    @Test
    void stopsTheNewestOrdersUpToWhatWasTaken() {
        ledger.give(boris.buyer().id(), rub(1_500));
        var second = boris.buys(lot());
        var newest = boris.buys(lot());

        boris.isTakenBack();

        frozen(newest, true);
        frozen(second, false);
        frozen(order, false);
        assertThat(debt()).isZero();
    }

    @Test
    void goesOnWithTheTimeThatWasLeft() {
        var due = due();
        after(Duration.ofHours(10));
        boris.isTakenBack();
        after(Duration.ofDays(9));

        boris.decides("continue", order).then().statusCode(200).body("verdict", equalTo("CONTINUE"));

        assertThat(Duration.between(due, due())).isCloseTo(Duration.ofDays(9), Duration.ofMinutes(1));
        frozen(order, false);
        after(Duration.ofHours(13));
        state("PAID");
        after(Duration.ofHours(2));
        state("REFUNDED");
    }

    @Test
    void givesTheBuyersMoneyToWhatHeOwes() {
        boris.isTakenBack();

        boris.decides("refund", order).then().statusCode(200).body("id", equalTo(order));

        state("REFUNDED");
        assertThat(debt()).isZero();
        assertThat(balance().spend()).isZero();
        boris.buyer()
                .asks()
                .get("/api/v1/market/orders/" + order + "/timeline")
                .then()
                .body("events.type", contains("PAID", "FROZEN", "REFUNDED"))
                .body("events.actor", contains("BUYER", "SYSTEM", "OPERATOR"))
                .body("money.kind", contains("purchase", "refund", "debt-paid"))
                .body("money[2].legs.account", contains("buyer", "buyer-debt"));
    }

    @Test
    void paysASellerWhoHasProvenTheDelivery() {
        anna.does("deliver", order, Map.of("note", "in the chest")).then().statusCode(200);
        boris.isTakenBack();

        refused(boris.decides("refund", order), "market.illegal-transition");
        boris.decides("continue", order).then().statusCode(200);
        after(Duration.ofDays(3));
        after(Duration.ofDays(3));

        assertThat(wallet.balances(anna.id())).extracting(Balance::earned).containsExactly(47_500L);
        assertThat(debt()).isEqualTo(50_000);
    }

    @Test
    void goesOnByItselfWhenTheDisputeIsWon() {
        boris.isTakenBack();

        boris.isGivenBack().then().statusCode(200).body("state", equalTo("SUCCEEDED"));

        frozen(order, false);
        assertThat(debt()).isZero();
        assertThat(balance().spend()).isZero();
        me().body("frozen", equalTo(false));
        jobs.runDue();
        hears(anna, "market.order-continued", "market.order-frozen", "market.order-paid");
        hears(boris.buyer(), "payments.given-back", "market.order-continued");
        hears(boris.buyer(), "payments.taken-back", "market.order-frozen");
    }

    @Test
    void givesBackWhatADisputeThatWasWonHadTaken() {
        ledger.earn(boris.buyer().id(), rub(300));
        ledger.give(boris.buyer().id(), rub(50));
        boris.isTakenBack();
        assertThat(balance()).isEqualTo(new Balance(Currency.RUB, 0, 0, 0, 0, 0, 15_000));

        boris.isGivenBack();

        assertThat(balance()).isEqualTo(new Balance(Currency.RUB, 5_000, 30_000, 0, 0, 0));
    }

    private LotId lot() {
        return given.lot(anna.id(), given.items(), rub(500), 1);
    }

    private void after(Duration time) {
        clock.moveTo(clock.offset().plus(time));
        jobs.runDue();
    }

    private void frozen(String which, boolean still) {
        boris.buyer().sees(which).then().body("frozenSince", still ? notNullValue() : nullValue());
    }

    private void state(String expected) {
        boris.buyer().sees(order).then().body("state", equalTo(expected));
    }

    private Instant due() {
        return Instant.parse(boris.buyer().sees(order).path("next.at"));
    }

    private Balance balance() {
        return wallet.balances(boris.buyer().id()).getFirst();
    }

    private long debt() {
        return balance().debt();
    }

    private ValidatableResponse me() {
        return boris.buyer().asks().get("/api/v1/me").then().statusCode(200);
    }

    private void hears(Trader who, String... types) {
        who.asks().get("/api/v1/notices").then().body("items.type", hasItems(types));
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }
}
