package dev.fairground.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.wallet.Posting.Declined;
import dev.fairground.wallet.Posting.Posted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PursesTests {
    private static final UserId ANNA = Ids.next(UserId::new);
    private static final Owner ORDER = Owner.object("order", Ids.next());
    private static final AccountName SPEND = AccountName.spend(ANNA, Currency.RUB);
    private static final AccountName EARNED = AccountName.earned(ANNA, Currency.RUB);
    private static final AccountName DEBT = AccountName.debt(ANNA, Currency.RUB);
    private static final AccountName ESCROW = AccountName.escrow(ORDER, Currency.RUB);
    private static final AccountName COMMISSION = AccountName.commission(Currency.RUB);

    @Test
    void paysFromSpendFirst() {
        var purses = purses(300, 200, 0);

        assertThat(purses.post(purchase(400))).isEqualTo(new Posted(rub(300), rub(100)));
        assertThat(balances(purses)).containsExactly(0L, 100L, 0L, 400L);
    }

    @Test
    void declinesWhatSpendAndEarnedCannotPayAndChangesNothing() {
        var purses = purses(300, 200, 0);

        assertThat(purses.post(purchase(501))).isEqualTo(new Declined(rub(500)));
        assertThat(balances(purses)).containsExactly(300L, 200L, 0L, 0L);
        assertThat(purses.bookings()).isEmpty();
    }

    @Test
    void takesBackTheLegsBeforeTheOneThatIsDeclined() {
        var purses = purses(300, 200, 0);

        var declined = purses.post(
                transfer().takeFromPurse(ANNA, rub(400)).take(EARNED, rub(200)).give(ESCROW, rub(600)));

        assertThat(declined).isEqualTo(new Declined(rub(100)));
        assertThat(balances(purses)).containsExactly(300L, 200L, 0L, 0L);
    }

    @Test
    void goesOnAfterADeclinedTransfer() {
        var purses = purses(300, 0, 0);

        purses.post(purchase(301));

        assertThat(purses.post(purchase(300))).isInstanceOf(Posted.class);
    }

    @Test
    void declinesToTakeMoreThanAnAccountHolds() {
        var posting = purses(300, 0, 0).post(transfer().take(SPEND, rub(301)).give(ESCROW, rub(301)));

        assertThat(posting).isEqualTo(new Declined(rub(300)));
    }

    @Test
    void givesEarningsToTheDebtFirst() {
        var purses = purses(1000, 0, -300);

        purses.post(transfer().take(SPEND, rub(500)).giveEarnings(ANNA, rub(500)));

        assertThat(balances(purses)).containsExactly(500L, 200L, 0L, 0L);
    }

    @Test
    void givesEarningsToTheDebtAloneWhenTheyAreSmaller() {
        var purses = purses(1000, 0, -300);

        purses.post(transfer().take(SPEND, rub(100)).giveEarnings(ANNA, rub(100)));

        assertThat(balances(purses)).containsExactly(900L, 0L, -200L, 0L);
    }

    @Test
    void letsADebtGrow() {
        var purses = purses(0, 0, 0);

        purses.post(transfer().take(DEBT, rub(50)).give(SPEND, rub(50)));

        assertThat(balances(purses)).containsExactly(50L, 0L, -50L, 0L);
    }

    @Test
    void numbersTheEntriesOfAnAccount() {
        var purses = purses(300, 0, 0);

        purses.post(purchase(100));
        purses.post(transfer().take(ESCROW, rub(40)).give(SPEND, rub(40)));

        var spend = account(purses, SPEND);
        assertThat(purses.bookings())
                .flatExtracting(Purses.Booking::entries)
                .filteredOn(entry -> entry.account().equals(spend))
                .extracting(Entry::seq, Entry::balanceAfter)
                .containsExactly(tuple(8L, 200L), tuple(9L, 240L));
    }

    @Test
    void leavesNoEntryForALegOfZero() {
        var purses = purses(300, 0, 0);

        purses.post(transfer().take(SPEND, rub(100)).give(ESCROW, rub(100)).give(COMMISSION, rub(0)));

        assertThat(purses.bookings().getFirst().entries()).hasSize(2);
    }

    @Test
    void keepsMoneyOfAnObjectForAUser() {
        var purses = purses(300, 0, 0);
        var pending = AccountName.pending(ORDER, Currency.RUB);

        purses.post(transfer().take(SPEND, rub(100)).keep(pending, ANNA, rub(100)));

        assertThat(account(purses, pending).holder()).isEqualTo(ANNA);
    }

    @Test
    void throwsWhenLegsDoNotAddUp() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        purses(300, 0, 0).post(transfer().take(SPEND, rub(100)).give(ESCROW, rub(99))));
    }

    @Test
    void throwsWhenNothingMoves() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        purses(300, 0, 0).post(transfer().take(SPEND, rub(0)).give(ESCROW, rub(0))));
    }

    @Test
    void throwsForAUserThatWasNotLocked() {
        var boris = AccountName.spend(Ids.next(UserId::new), Currency.RUB);

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        purses(300, 0, 0).post(transfer().take(SPEND, rub(1)).give(boris, rub(1))));
    }

    @Test
    void throwsForTakingFromAnObjectThatWasNotLocked() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        purses(300, 0, 0).post(transfer().take(ESCROW, rub(1)).give(SPEND, rub(1))));
    }

    @Test
    void throwsForAColdAccountNobodyOpened() {
        var unknown = AccountName.provider("nobody", Currency.RUB);

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        purses(300, 0, 0).post(transfer().take(SPEND, rub(1)).give(unknown, rub(1))));
    }

    @Test
    void throwsForADebtPaidTwice() {
        assertThatIllegalStateException()
                .isThrownBy(() -> purses(300, 0, -100)
                        .post(transfer().take(SPEND, rub(101)).give(DEBT, rub(101))));
    }

    @Test
    void throwsForAnotherCurrency() {
        var dollars = new Money(100, Currency.USD);

        assertThatIllegalStateException()
                .isThrownBy(() -> purses(300, 0, 0)
                        .post(transfer().takeFromPurse(ANNA, dollars).give(ESCROW, dollars)));
    }

    @Test
    void throwsForWhatNoLongCanHold() {
        var most = new Money(Long.MAX_VALUE, Currency.RUB);

        assertThatThrownBy(() ->
                        purses(300, 0, 0).post(transfer().take(COMMISSION, most).give(SPEND, most)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void knowsNoNegativeLeg() {
        assertThatIllegalArgumentException().isThrownBy(() -> transfer().give(SPEND, rub(-1)));
    }

    private static Transfer transfer() {
        return Transfer.of("test", ORDER.event(1));
    }

    private static Transfer purchase(long amount) {
        return transfer().takeFromPurse(ANNA, rub(amount)).give(ESCROW, rub(amount));
    }

    private static Purses purses(long spend, long earned, long debt) {
        var accounts = List.of(
                Account.stored(SPEND, 1, spend, 7),
                Account.stored(EARNED, 2, earned, 0),
                Account.stored(DEBT, 3, debt, 0));
        return new Purses(Locked.of(
                Currency.RUB,
                accounts,
                name -> Optional.of(Account.stored(name, 4, 0, 0)).filter(_ -> name.equals(COMMISSION))));
    }

    private static List<Long> balances(Purses purses) {
        return List.of(
                account(purses, SPEND).balance(),
                account(purses, EARNED).balance(),
                account(purses, DEBT).balance(),
                purses.accounts().stream()
                        .filter(account -> account.name().equals(ESCROW))
                        .mapToLong(Account::balance)
                        .sum());
    }

    private static Account account(Purses purses, AccountName name) {
        return purses.accounts().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Money rub(long minor) {
        return new Money(minor, Currency.RUB);
    }
}
