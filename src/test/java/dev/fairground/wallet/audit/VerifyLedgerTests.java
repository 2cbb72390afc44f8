package dev.fairground.wallet.audit;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each corruption is planted behind the back of triggers in a ledger with something of everything, and found. */
@ModuleTest
class VerifyLedgerTests extends CorruptibleLedger {
    static final List<Planted> PLANTED = Planted.ALL;

    @Inject
    VerifyLedger verify;

    @Inject
    FoldColdAccounts fold;

    @Test
    void findsNothingInAWholeLedger() {
        assertThat(red()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void finds(Planted planted) {
        plant(planted.change());

        assertThat(red()).containsAll(planted.seenBy());
    }

    @Test
    void knowsACorruptionForEachRule() {
        assertThat(PLANTED)
                .flatExtracting(Planted::seenBy)
                .hasSizeGreaterThanOrEqualTo(12)
                .containsAll(EnumSet.complementOf(EnumSet.of(Rule.EVERYTHING_IS_READABLE)));
    }

    @Test
    void findsMoneyThatNoDomainClaims() {
        var order = Owner.object("order", Ids.next());
        post(Transfer.of("purchase", order.event(1))
                .takeFromPurse(anna, rub(1))
                .give(AccountName.escrow(order, Currency.RUB), rub(1)));

        assertThat(red()).containsExactly(Rule.OBJECTS_ARE_CLAIMED);
    }

    @Test
    void findsIncomeOnHoldWithoutASale() {
        var order = Owner.object("order", Ids.next());
        post(Transfer.of("completion", order.event(1))
                .takeFromPurse(anna, rub(1))
                .keep(AccountName.pending(order, Currency.RUB), anna, rub(1)));

        assertThat(red()).containsExactly(Rule.OBJECTS_ARE_CLAIMED);
    }

    @Test
    void foldsColdAccountsWithoutChangingABalance() {
        var before = wallet.balance(SANDBOX);

        fold.sweep();

        assertThat(wallet.balance(SANDBOX)).isEqualTo(before);
        assertThat(rows("select 1 from wallet.cold")).isEmpty();
        assertThat(red()).isEmpty();
    }

    @Test
    void foldsTheOthersWhenAnAccountIsOnTheWrongSide() {
        post(Transfer.of("payout", topUp.event(4))
                .take(AccountName.penalty(Currency.RUB), rub(1))
                .give(AccountName.spend(anna, Currency.RUB), rub(1)));

        fold.sweep();

        assertThat(rows("select 1 from wallet.cold")).hasSize(1);
        assertThat(red()).containsExactly(Rule.SIGNS_ARE_RIGHT);
    }

    private Set<Rule> red() {
        return red(verify.verify());
    }

    private List<Integer> rows(String query) {
        return db.withHandle(h -> h.createQuery(query).mapTo(Integer.class).list());
    }
}
