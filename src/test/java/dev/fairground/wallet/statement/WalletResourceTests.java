package dev.fairground.wallet.statement;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.HoldId;
import dev.fairground.wallet.NewHold;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@ModuleTest
class WalletResourceTests {
    @Inject
    Ledger ledger;

    @Inject
    Wallet wallet;

    @Test
    void showsANewcomerAnEmptyWallet() {
        Person.registers()
                .asks()
                .get("/api/v1/wallet")
                .then()
                .statusCode(200)
                .body("balances.currency", contains("RUB"))
                .body("balances.spend", contains("0"));
    }

    @Test
    void showsEntriesNewestFirstWithWhatTheyLeft() {
        var anna = Person.registers();
        ledger.give(anna.id(), rub(10));
        ledger.give(anna.id(), rub(5));

        anna.asks()
                .get("/api/v1/wallet/entries")
                .then()
                .statusCode(200)
                .body("items.kind", contains("topup", "topup"))
                .body("items.account", contains("spend", "spend"))
                .body("items.amount.amount", contains("500", "1000"))
                .body("items.balanceAfter.amount", contains("1500", "1000"))
                .body("items[0].object.type", equalTo("topup"))
                .body("next", nullValue());
    }

    @Test
    void showsWhatIsKeptForAUserAmongHisEntries() {
        var anna = Person.registers();
        var boris = ledger.userWith(rub(10));
        var order = Owner.object("order", Ids.next());
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(List.of(Owner.user(boris)), Currency.RUB);
            purses.post(Transfer.of("completion", order.event(1))
                    .takeFromPurse(boris, rub(10))
                    .keep(AccountName.pending(order, Currency.RUB), anna.id(), rub(10)));
            wallet.write(purses);
        });

        anna.asks()
                .get("/api/v1/wallet/entries")
                .then()
                .body("items.account", contains("pending"))
                .body("items[0].object.type", equalTo("order"));
        anna.asks().get("/api/v1/wallet").then().body("balances[0].pending", equalTo("1000"));
    }

    @Test
    void turnsPages() {
        var anna = Person.registers();
        ledger.give(anna.id(), rub(1));
        ledger.give(anna.id(), rub(2));
        ledger.give(anna.id(), rub(3));

        String next = anna.asks()
                .get("/api/v1/wallet/entries?limit=2&currency=RUB")
                .then()
                .body("items.amount.amount", contains("300", "200"))
                .extract()
                .path("next");

        anna.asks()
                .get("/api/v1/wallet/entries?limit=2&currency=RUB&after=" + next)
                .then()
                .body("items.amount.amount", contains("100"))
                .body("next", nullValue());
    }

    @Test
    void hasNoEntriesInACurrencyNobodyGave() {
        Person.registers()
                .asks()
                .get("/api/v1/wallet/entries?currency=USD")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void showsOnlyTheEntriesSomebodyWants() {
        var anna = Person.registers();
        ledger.give(anna.id(), rub(10));
        ledger.earn(anna.id(), rub(5));

        anna.asks().get("/api/v1/wallet/entries?account=earned").then().body("items.amount.amount", contains("500"));
        anna.asks().get("/api/v1/wallet/entries?kind=purchase").then().body("items", empty());
        anna.asks().get("/api/v1/wallet/entries?to=2020-01-01").then().body("items", empty());
        anna.asks()
                .get("/api/v1/wallet/entries?from=2020-01-01&kind=topup")
                .then()
                .body("items.account", contains("earned", "spend"));
        anna.asks().get("/api/v1/wallet/entries?account=nothing").then().statusCode(422);
        anna.asks().get("/api/v1/wallet/entries?from=yesterday").then().statusCode(400);
    }

    @Test
    void givesEntriesAsATable() {
        var anna = Person.registers();
        ledger.give(anna.id(), rub(10));

        var table = anna.asks()
                .get("/api/v1/wallet/entries.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        var lines = table.lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("at,kind,account,amount");
        assertThat(lines.getLast()).contains(",topup,spend,10.00,10.00,RUB,topup,");
        anna.asks().get("/api/v1/wallet/entries.csv?currency=XYZ").then().statusCode(422);
    }

    @Test
    void showsWhatIsKeptAndUntilWhen() {
        var anna = Person.registers();
        ledger.give(anna.id(), rub(10));
        var order = Owner.object("order", Ids.next());
        var bid = Owner.object("bid", Ids.next());
        keep(anna, order, bid);

        anna.asks()
                .get("/api/v1/wallet/kept")
                .then()
                .statusCode(200)
                .body("items.account", contains("pending", "held", "payout"))
                .body("items.amount.amount", contains("100", "300", "200"))
                .body("items.until", contains("2050-01-01T00:00:00Z", "2050-01-02T00:00:00Z", null))
                .body("items[1].object.type", equalTo("bid"));
        anna.asks().get("/api/v1/wallet").then().body("balances[0].payout", equalTo("200"));
        Person.registers().asks().get("/api/v1/wallet/kept").then().body("items", empty());
        Person.nobody().get("/api/v1/wallet/kept").then().statusCode(401);
    }

    @Test
    void refusesACurrencyThereIsNot() {
        Person.registers()
                .asks()
                .get("/api/v1/wallet/entries?currency=XYZ")
                .then()
                .statusCode(422)
                .body("code", equalTo("wallet.unknown-currency"));
    }

    @Test
    void letsNobodyInWithoutAToken() {
        Person.nobody().get("/api/v1/wallet").then().statusCode(401);
        Person.nobody().get("/api/v1/wallet/entries").then().statusCode(401);
    }

    private void keep(Person anna, Owner order, Owner bid) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(List.of(Owner.user(anna.id())), Currency.RUB);
            purses.hold(
                    new NewHold(Ids.next(HoldId::new), bid, anna.id(), rub(3), Instant.parse("2050-01-02T00:00:00Z")));
            purses.post(Transfer.of("completion", order.event(1))
                    .takeFromPurse(anna.id(), rub(1))
                    .keep(
                            AccountName.pending(order, Currency.RUB),
                            anna.id(),
                            rub(1),
                            Instant.parse("2050-01-01T00:00:00Z")));
            purses.post(Transfer.of("payout", order.event(2))
                    .takeFromPurse(anna.id(), rub(2))
                    .keep(AccountName.payout(order, Currency.RUB), anna.id(), rub(2)));
            wallet.write(purses);
        });
    }
}
