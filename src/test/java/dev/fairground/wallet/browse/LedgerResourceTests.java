package dev.fairground.wallet.browse;

import static dev.fairground.testing.Amounts.rub;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.LockSet;
import dev.fairground.wallet.Original;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class LedgerResourceTests {
    private static final String LEDGER = "/api/v1/admin/ledger";

    @Inject
    Ledger ledger;

    @Inject
    Wallet wallet;

    @Inject
    Jdbi db;

    private Person keeper = Person.NOBODY;
    private UserId anna = Ids.next(UserId::new);
    private Owner topUp = Owner.HOUSE;

    @BeforeEach
    void topUpAndTakeAPartBack() {
        keeper = Person.registers().as("FINANCE", db);
        anna = ledger.userWith(rub(3));
        topUp = Owner.object("topup", Ids.next());
        var spend = AccountName.spend(anna, Currency.RUB);
        var provider = AccountName.provider("sandbox", Currency.RUB);
        post(Transfer.of("topup", topUp.event(1)).take(provider, rub(10)).give(spend, rub(10)));
        post(Transfer.of("topup-refund", topUp.event(2))
                .reversing(new Original("topup", topUp.event(1)))
                .take(spend, rub(4))
                .give(provider, rub(4)));
    }

    @Test
    void findsTransfersByWhatTheyAreAndWhomTheyTouched() {
        keeper.asks()
                .get(LEDGER + "/transfers?reference=" + topUp.name())
                .then()
                .statusCode(200)
                .body("items.kind", contains("topup-refund", "topup"))
                .body("items.amount.amount", contains("400", "1000"))
                .body("items[0].reverses.reference", equalTo(topUp.event(1)))
                .body("items[1].reverses", nullValue());
        keeper.asks()
                .get(LEDGER + "/transfers?kind=topup&owner=user:" + anna)
                .then()
                .body("items.amount.amount", contains("1000", "300"));
        keeper.asks().get(LEDGER + "/transfers?to=2020-01-01").then().body("items", empty());
        keeper.asks()
                .get(LEDGER + "/transfers?from=2020-01-01&owner=user:" + anna)
                .then()
                .body("items", hasSize(3));
    }

    @Test
    void turnsPages() {
        String next = keeper.asks()
                .get(LEDGER + "/transfers?limit=2&owner=user:" + anna)
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");

        keeper.asks()
                .get(LEDGER + "/transfers?limit=2&owner=user:" + anna + "&after=" + next)
                .then()
                .body("items.amount.amount", contains("300"))
                .body("next", nullValue());
        keeper.asks().get(LEDGER + "/transfers?after=" + next).then().statusCode(400);
    }

    @Test
    void showsATransferWithItsEntries() {
        keeper.asks()
                .get(LEDGER + "/transfers/topup-refund/" + topUp.event(2))
                .then()
                .statusCode(200)
                .body("transfer.kind", equalTo("topup-refund"))
                .body("entries.owner", contains("user:" + anna, "outside"))
                .body("entries.amount.amount", contains("-400", "400"))
                .body("entries[0].balanceAfter.amount", equalTo("900"))
                .body("entries[0].seq", equalTo(3))
                .body("entries[1].balanceAfter", nullValue());
        keeper.asks().get(LEDGER + "/transfers/topup/topup:nothing:1").then().statusCode(404);
    }

    @Test
    void showsTheAccountsOfAnOwnerAndTheStatementOfEach() {
        keeper.asks()
                .get(LEDGER + "/accounts?owner=user:" + anna)
                .then()
                .body("accounts.purpose", contains("debt", "earned", "spend"))
                .body("accounts.balance.amount", contains("0", "0", "900"));
        var spend = LEDGER + "/accounts/user:" + anna + "/spend/RUB";
        keeper.asks().get(spend).then().body("balance.amount", equalTo("900"));
        keeper.asks()
                .get(spend + "/entries?limit=2")
                .then()
                .body("items.amount.amount", contains("-400", "1000"))
                .body("items.seq", contains(3, 2))
                .body("next", notNullValue());
        keeper.asks()
                .get(LEDGER + "/accounts/outside/provider:sandbox/RUB/entries")
                .then()
                .body("items.seq", everyItem(nullValue()))
                .body("items[0].amount.amount", equalTo("400"));
        keeper.asks().get(LEDGER + "/accounts/user:nobody/spend/RUB").then().statusCode(404);
        keeper.asks()
                .get(LEDGER + "/accounts/house/commission/XYZ")
                .then()
                .statusCode(422)
                .body("code", equalTo("wallet.unknown-currency"));
        keeper.asks().get(LEDGER + "/accounts").then().statusCode(422);
    }

    @Test
    void addsUpToNothingInEveryCurrency() {
        keeper.asks()
                .get(LEDGER + "/balance")
                .then()
                .statusCode(200)
                .body("currencies.currency", hasItem("RUB"))
                .body("currencies.total.amount", everyItem(equalTo("0")))
                .body("currencies[0].lines.side", hasItem("outside"));
    }

    @Test
    void isForThoseWhoLookAfterMoney() {
        var somebody = Person.registers();
        for (var path : Set.of("/transfers", "/accounts?owner=house", "/balance", "/turnover", "/inspection")) {
            somebody.asks().get(LEDGER + path).then().statusCode(403);
            Person.nobody().get(LEDGER + path).then().statusCode(401);
        }
        somebody.asks().post(LEDGER + "/inspection").then().statusCode(403);
    }

    @Test
    void looksThroughTheLedgerWhenAsked() {
        keeper.asks()
                .get(LEDGER + "/inspection")
                .then()
                .statusCode(200)
                .body("rules.rule", hasItem("TRANSFERS_ADD_UP"));

        keeper.asks()
                .post(LEDGER + "/inspection")
                .then()
                .statusCode(200)
                .body("at", notNullValue())
                .body("payoutsStopped", equalTo(false))
                .body("rules.green", everyItem(equalTo(true)));
        db.useTransaction(h -> h.execute(
                "update wallet.account set balance = balance + 1 where owner = ? and purpose = 'spend'",
                "user:" + anna));
        keeper.asks()
                .post(LEDGER + "/inspection")
                .then()
                .body("payoutsStopped", equalTo(true))
                .body("rules.find { it.rule == 'BALANCES_ARE_SUMS' }.green", equalTo(false))
                .body("rules.find { it.rule == 'BALANCES_ARE_SUMS' }.breaches", hasSize(1));
        db.useTransaction(h -> h.execute(
                "update wallet.account set balance = balance - 1 where owner = ? and purpose = 'spend'",
                "user:" + anna));
        keeper.asks().post(LEDGER + "/inspection").then().body("payoutsStopped", equalTo(false));
        keeper.asks().get(LEDGER + "/inspection").then().body("rules.green", everyItem(equalTo(true)));
    }

    private void post(Transfer transfer) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(LockSet.of(Set.of(Owner.user(anna)), Currency.RUB)
                    .withOriginals(Set.of(new Original("topup", topUp.event(1)))));
            purses.post(transfer);
            wallet.write(purses);
        });
    }
}
