package dev.fairground.wallet.browse;

import static dev.fairground.testing.Amounts.rub;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class TurnoverTests {
    @Inject
    Ledger ledger;

    @Inject
    Wallet wallet;

    @Inject
    Clock clock;

    @Inject
    Jdbi db;

    @Test
    void addsUpWhatMovedOnEachDay() {
        var order = Owner.object("order", Ids.next());
        var payout = Owner.object("payout", Ids.next());
        pays("purchase", order.event(1), 8, 6, AccountName.escrow(order, Currency.RUB));
        clock.moveTo(clock.offset().plus(Duration.ofDays(1)));
        ledger.spends(ledger.userWith(rub(2)), rub(2));
        pays("payout-paid", payout.event(2), 1, 1, AccountName.provider("sandbox", Currency.RUB));
        var keeper = Person.registers().as("FINANCE", db);

        days(keeper, "days=2")
                .statusCode(200)
                .body("days.turnover.amount", contains("600", "0"))
                .body("days.topUps.amount", contains("800", "300"))
                .body("days.commission.amount", contains("0", "200"))
                .body("days.payouts.amount", contains("0", "100"));
        days(keeper, "currency=RUB").body("days", hasSize(30));
        days(keeper, "currency=USD&days=1").body("days[0].topUps.currency", equalTo("USD"));
        days(keeper, "days=0").statusCode(422);
        days(keeper, "currency=XYZ").statusCode(422).body("code", equalTo("wallet.unknown-currency"));
    }

    /** Somebody who has topped up so much pays so much of it. */
    private void pays(String kind, String reference, long has, long pays, AccountName to) {
        var user = ledger.userWith(rub(has));
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(List.of(Owner.user(user)), Currency.RUB);
            purses.post(
                    Transfer.of(kind, reference).takeFromPurse(user, rub(pays)).give(to, rub(pays)));
            wallet.write(purses);
        });
    }

    private static ValidatableResponse days(Person keeper, String query) {
        return keeper.asks().get("/api/v1/admin/ledger/turnover?" + query).then();
    }
}
