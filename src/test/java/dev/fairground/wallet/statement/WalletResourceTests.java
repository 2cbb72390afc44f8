package dev.fairground.wallet.statement;

import static dev.fairground.testing.Amounts.rub;
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
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
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
}
