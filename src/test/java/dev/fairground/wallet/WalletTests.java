package dev.fairground.wallet;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.Posting.Posted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class WalletTests {
    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    @Test
    void movesMoneyFromPurchaseToIncome() {
        var buyer = ledger.userWith(rub(3000));
        var seller = Ids.next(UserId::new);
        var order = order();

        post(List.of(Owner.user(buyer)), purchase(buyer, order, 1200));
        post(List.of(order), completion(seller, order));
        post(List.of(order, Owner.user(seller)), release(seller, order));

        assertThat(wallet.balances(buyer)).containsExactly(new Balance(Currency.RUB, 180_000, 0, 0, 0, 0));
        assertThat(wallet.balances(seller)).containsExactly(new Balance(Currency.RUB, 0, 114_000, 0, 0, 0));
        assertThat(ledger).isBalanced();
    }

    @Test
    void showsIncomeOnHoldToItsSeller() {
        var buyer = ledger.userWith(rub(3000));
        var seller = Ids.next(UserId::new);
        var order = order();

        post(List.of(Owner.user(buyer)), purchase(buyer, order, 1200));
        post(List.of(order), completion(seller, order));

        assertThat(wallet.balances(seller)).containsExactly(new Balance(Currency.RUB, 0, 0, 114_000, 0, 0));
        post(List.of(order, Owner.user(seller)), release(seller, order));
    }

    @Test
    void tellsTheMoneyOfAnOrderInOrder() {
        var buyer = ledger.userWith(rub(3000));
        var seller = Ids.next(UserId::new);
        var order = order();

        post(List.of(Owner.user(buyer)), purchase(buyer, order, 1200));
        post(List.of(order), completion(seller, order));
        post(List.of(order, Owner.user(seller)), release(seller, order));

        assertThat(wallet.timeline(order))
                .extracting(Movement::kind)
                .containsExactly("purchase", "completion", "hold-release");
        assertThat(wallet.timeline(order).get(1).legs())
                .containsExactly(
                        new Movement.Leg(AccountName.escrow(order, Currency.RUB), rub(-1200)),
                        new Movement.Leg(AccountName.pending(order, Currency.RUB), rub(1140)),
                        new Movement.Leg(AccountName.commission(Currency.RUB), rub(60)));
    }

    @Test
    void failsLoudlyWhenAReferenceIsPostedTwice() {
        var buyer = ledger.userWith(rub(3000));
        var twin = ledger.userWith(rub(3000));
        var order = order();
        post(List.of(Owner.user(buyer)), purchase(buyer, order, 10));

        assertThatThrownBy(() -> post(List.of(Owner.user(twin), order), purchase(twin, order, 10)))
                .hasMessageContaining("transfer_once");
        post(List.of(order), refund(order, 10));
    }

    @Test
    void leavesNothingOfATransactionThatRollsBack() {
        var user = Ids.next(UserId::new);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    var purses = wallet.lock(List.of(Owner.user(user)), Currency.RUB);
                    purses.post(topUp(user));
                    wallet.write(purses);
                    throw new IllegalStateException("after writing");
                }))
                .hasMessageContaining("after writing");

        assertThat(wallet.balances(user)).isEmpty();
        ledger.give(user, rub(1));
    }

    @Test
    void refusesToLockTwiceInOneTransaction() {
        var user = List.of(Owner.user(Ids.next(UserId::new)));

        assertThatIllegalStateException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    wallet.lock(user, Currency.RUB);
                    wallet.lock(user, Currency.RUB);
                }));
    }

    @Test
    void refusesToLockOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> wallet.lock(List.of(), Currency.RUB));
    }

    @Test
    void opensTheAccountsOfANewUserOnce() {
        var user = Ids.next(UserId::new);

        atTheSameTime(16, _ -> {
            ledger.give(user, rub(1));
            return user;
        });

        assertThat(wallet.balances(user)).containsExactly(new Balance(Currency.RUB, 1_600, 0, 0, 0, 0));
        assertThat(ledger).isBalanced();
    }

    @Test
    void letsNobodyChangeWhatWasWritten() {
        ledger.userWith(rub(1));

        for (var change : List.of(
                "update wallet.entry set amount = 1",
                "delete from wallet.entry",
                "update wallet.transfer set kind = 'x'",
                "delete from wallet.transfer")) {
            assertThatThrownBy(() -> db.useHandle(h -> h.execute(change))).hasMessageContaining("never changed");
        }
    }

    private void post(List<Owner> owners, Transfer transfer) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(owners, Currency.RUB);
            assertThat(purses.post(transfer)).isInstanceOf(Posted.class);
            wallet.write(purses);
        });
    }

    private static Owner order() {
        return Owner.object("order", Ids.next());
    }

    private static Transfer topUp(UserId user) {
        return Transfer.of("topup", Owner.object("topup", Ids.next()).event(1))
                .take(AccountName.provider("sandbox", Currency.RUB), rub(1))
                .give(AccountName.spend(user, Currency.RUB), rub(1));
    }

    private static Transfer purchase(UserId buyer, Owner order, long roubles) {
        return Transfer.of("purchase", order.event(1))
                .takeFromPurse(buyer, rub(roubles))
                .give(AccountName.escrow(order, Currency.RUB), rub(roubles));
    }

    private static Transfer refund(Owner order, long roubles) {
        return Transfer.of("refund", order.event(2))
                .take(AccountName.escrow(order, Currency.RUB), rub(roubles))
                .give(AccountName.provider("sandbox", Currency.RUB), rub(roubles));
    }

    private static Transfer completion(UserId seller, Owner order) {
        return Transfer.of("completion", order.event(2))
                .take(AccountName.escrow(order, Currency.RUB), rub(1200))
                .keep(AccountName.pending(order, Currency.RUB), seller, rub(1140))
                .give(AccountName.commission(Currency.RUB), rub(60));
    }

    private static Transfer release(UserId seller, Owner order) {
        return Transfer.of("hold-release", order.event(3))
                .take(AccountName.pending(order, Currency.RUB), rub(1140))
                .giveEarnings(seller, rub(1140));
    }
}
