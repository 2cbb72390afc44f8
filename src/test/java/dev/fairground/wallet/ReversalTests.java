package dev.fairground.wallet;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.Posting.Declined;
import dev.fairground.wallet.Posting.Posted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class ReversalTests {
    private static final AccountName SANDBOX = AccountName.provider("sandbox", Currency.RUB);

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    @Test
    void undoesATransferInPartsAndNeverMoreThanItGave() {
        var anna = ledger.userWith(rub(100));
        var topUp = topUp(anna, rub(10));

        assertThat(refund(anna, topUp, rub(4))).isInstanceOf(Posted.class);
        assertThat(refund(anna, topUp, rub(7))).isEqualTo(new Declined(rub(6)));
        assertThat(refund(anna, topUp, rub(6))).isInstanceOf(Posted.class);
        assertThat(refund(anna, topUp, rub(1))).isEqualTo(new Declined(rub(0)));
        assertThat(ledger).isBalanced();
    }

    @Test
    void countsTwoPartsOfOneTransaction() {
        var anna = ledger.userWith(rub(100));
        var topUp = topUp(anna, rub(10));

        var second = QuarkusTransaction.requiringNew().call(() -> {
            var purses = locked(anna, topUp);
            purses.post(undoing(anna, topUp, rub(8)));
            var posting = purses.post(undoing(anna, topUp, rub(3)));
            wallet.write(purses);
            return posting;
        });

        assertThat(second).isEqualTo(new Declined(rub(2)));
        assertThat(ledger).isBalanced();
    }

    @Test
    void manyPartsAtOnceNeverGoBeyondTheWhole() {
        var anna = ledger.userWith(rub(100));
        var topUp = topUp(anna, rub(10));

        var outcomes = atTheSameTime(32, _ -> refund(anna, topUp, rub(1)));

        assertThat(outcomes.stream().filter(Posted.class::isInstance)).hasSize(10);
        assertThat(wallet.balances(anna).getFirst().spend()).isEqualTo(rub(100).minor());
        assertThat(ledger).isBalanced();
    }

    @Test
    void namesTheTransferItUndoes() {
        var anna = ledger.userWith(rub(100));
        var topUp = topUp(anna, rub(10));
        refund(anna, topUp, rub(4));

        var linked = db.withHandle(h -> h.createQuery("""
                        select o.reference
                          from wallet.transfer as t
                          join wallet.transfer as o on o.id = t.reverses
                         where o.reference = ?
                        """)
                .bind(0, topUp.reference())
                .mapTo(String.class)
                .list());

        assertThat(linked).containsExactly(topUp.reference());
    }

    @Test
    void undoesNothingThatWasNeverPosted() {
        var anna = ledger.userWith(rub(1));
        var unknown = new Original("topup", Owner.object("topup", Ids.next()).event(1));

        assertThatIllegalStateException().isThrownBy(() -> refund(anna, unknown, rub(1)));
    }

    private Original topUp(UserId user, Money amount) {
        var reference = Owner.object("topup", Ids.next()).event(1);
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(List.of(Owner.user(user)), Currency.RUB);
            purses.post(Transfer.of("topup", reference)
                    .take(SANDBOX, amount)
                    .give(AccountName.spend(user, Currency.RUB), amount));
            wallet.write(purses);
        });
        return new Original("topup", reference);
    }

    private Posting refund(UserId user, Original topUp, Money amount) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var purses = locked(user, topUp);
            var posting = purses.post(undoing(user, topUp, amount));
            wallet.write(purses);
            return posting;
        });
    }

    private Purses locked(UserId user, Original topUp) {
        return wallet.lock(LockSet.of(Set.of(Owner.user(user)), Currency.RUB).withOriginals(Set.of(topUp)));
    }

    private static Transfer undoing(UserId user, Original topUp, Money amount) {
        return Transfer.of(
                        "topup-refund", Owner.object("topup-refund", Ids.next()).event(1))
                .reversing(topUp)
                .take(AccountName.spend(user, Currency.RUB), amount)
                .give(SANDBOX, amount);
    }
}
