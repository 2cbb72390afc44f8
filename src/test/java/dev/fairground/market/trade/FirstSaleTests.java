package dev.fairground.market.trade;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole way of money through a sale. */
@ModuleTest
class FirstSaleTests {
    @Inject
    Given given;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    @Test
    void bringsTheBuyersMoneyToTheSellerAndTheHouse() {
        var anna = Trader.newcomer();
        var boris = Trader.newcomer();

        topsUp(boris, "300000");
        var lot = given.lot(anna.id(), given.items(), rub(1_200), 1);
        var order = boris.buys(lot, 1, rub(1_200))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        has(boris, "spend", "180000");
        assertThat(ledger).holdsInEscrow(rub(1_200));

        anna.does("deliver", order, Map.of("note", "in the chest")).then().statusCode(200);
        boris.does("confirm", order).then().statusCode(200).body("commission.amount", equalTo("6000"));
        has(anna, "pending", "114000");
        assertThat(ledger).holdsInEscrow(rub(0)).holdsPending(rub(1_140)).isBalanced();

        clock.moveTo(clock.offset().plus(Duration.ofDays(3)));
        jobs.runDue();
        has(anna, "earned", "114000");
        has(anna, "pending", "0");
        assertThat(ledger).holdsPending(rub(0)).isBalanced();
    }

    private static void topsUp(Trader trader, String amount) {
        var topUp = trader.wants()
                .body(Map.of("amount", Map.of("amount", amount, "currency", "RUB"), "provider", "sandbox"))
                .post("/api/v1/wallet/topups")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        trader.asks()
                .contentType("application/json")
                .body(Map.of("outcome", "succeed"))
                .post("/api/v1/payments/sandbox/" + topUp + "/outcome")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUCCEEDED"));
    }

    private static void has(Trader trader, String account, String minor) {
        trader.asks().get("/api/v1/wallet").then().body("balances[0]." + account, equalTo(minor));
    }
}
