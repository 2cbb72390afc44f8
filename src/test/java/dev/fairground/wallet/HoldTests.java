package dev.fairground.wallet;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.Posting.Declined;
import dev.fairground.wallet.Posting.Posted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class HoldTests {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    private UserId anna = Ids.next(UserId::new);

    @BeforeEach
    void giveAnnaTenToSpendAndFiveEarned() {
        anna = ledger.userWith(rub(10));
        ledger.earn(anna, rub(5));
    }

    @Test
    void setsAsideWhatIsToBeSpentFirst() {
        var hold = held(12);

        assertThat(balance()).isEqualTo(new Balance(Currency.RUB, 0, 300, 0, 1200, 0));
        var standing = with(hold, purses -> purses.hold(hold));
        assertThat(standing.fromSpend()).isEqualTo(rub(10));
        assertThat(standing.fromEarned()).isEqualTo(rub(2));
        assertThat(ledger).isBalanced();
    }

    @Test
    void declinesToSetAsideMoreThanThereIs() {
        var posting = QuarkusTransaction.requiringNew()
                .call(() -> wallet.lock(List.of(Owner.user(anna)), Currency.RUB).hold(wish(16)));

        assertThat(posting).isEqualTo(new Declined(rub(15)));
    }

    @Test
    void givesEachPartBackToWhereItCameFrom() {
        var hold = held(12);

        with(hold, purses -> purses.release(hold));

        assertThat(balance()).isEqualTo(new Balance(Currency.RUB, 1000, 500, 0, 0, 0));
        assertThat(told(hold, purses -> purses.hold(hold).state())).isEqualTo(Hold.State.RELEASED);
        assertThat(ledger).isBalanced();
    }

    @Test
    void givesAPartBackAsIfLessHadBeenSetAside() {
        var hold = held(12);

        with(hold, purses -> purses.release(hold, rub(3)));

        assertThat(balance()).isEqualTo(new Balance(Currency.RUB, 100, 500, 0, 900, 0));
    }

    @Test
    void usesUpWhatWasToBeSpentFirstAndSaysSo() {
        var hold = held(12);

        var settled = with(hold, purses -> settle(purses, hold, 11));

        assertThat(settled).isEqualTo(new Posted(rub(10), rub(1)));
        with(hold, purses -> purses.release(hold));
        assertThat(balance()).isEqualTo(new Balance(Currency.RUB, 0, 400, 0, 0, 0));
        assertThat(ledger).isBalanced();
    }

    @Test
    void declinesToUseMoreThanIsLeft() {
        var hold = held(12);
        with(hold, purses -> settle(purses, hold, 12));

        assertThat(told(hold, purses -> settle(purses, hold, 1))).isEqualTo(new Declined(rub(0)));
        assertThat(told(hold, purses -> purses.release(hold))).isEqualTo(new Declined(rub(0)));
        assertThat(told(hold, purses -> purses.hold(hold).state())).isEqualTo(Hold.State.SPENT);
    }

    @Test
    void leavesAHoldAloneWhenALaterLegIsDeclined() {
        var hold = held(12);
        var user = AccountName.spend(anna, Currency.RUB);

        var posting = with(
                hold,
                purses -> purses.post(transfer()
                        .takeFromHold(hold, rub(12))
                        .take(user, rub(1))
                        .give(AccountName.commission(Currency.RUB), rub(13))));

        assertThat(posting).isEqualTo(new Declined(rub(0)));
        assertThat(told(hold, purses -> purses.hold(hold).left())).isEqualTo(rub(12));
        assertThat(ledger).isBalanced();
    }

    @Test
    void isTakenByExactlyOneOfManyAtOnce() {
        var hold = held(12);

        var outcomes = atTheSameTime(
                16, caller -> with(hold, purses -> caller % 2 == 0 ? settle(purses, hold, 12) : purses.release(hold)));

        assertThat(outcomes.stream().filter(Posted.class::isInstance)).hasSize(1);
        assertThat(ledger).isBalanced();
    }

    @Test
    void isUsedUpInPartsByManyAtOnceAndNeverBeyond() {
        var hold = held(12);

        var outcomes = atTheSameTime(20, _ -> with(hold, purses -> settle(purses, hold, 1)));

        assertThat(outcomes.stream().filter(Posted.class::isInstance)).hasSize(12);
        assertThat(ledger).isBalanced();
    }

    @Test
    void goesBackByItselfWhenItsTimeIsOver() {
        var hold = held(12);
        jobs.runDue();
        assertThat(balance().held()).isEqualTo(1200);

        clock.moveTo(clock.offset().plus(A_DAY));
        jobs.runDue();

        assertThat(balance()).isEqualTo(new Balance(Currency.RUB, 1000, 500, 0, 0, 0));
        assertThat(told(hold, purses -> purses.hold(hold).state())).isEqualTo(Hold.State.RELEASED);
        assertThat(ledger).isBalanced();
    }

    @Test
    void isOneForOneObject() {
        var about = Owner.object("bid", Ids.next());
        hold(new NewHold(Ids.next(HoldId::new), about, anna, rub(1), clock.now().plus(A_DAY)));

        assertThatThrownBy(() -> hold(new NewHold(
                        Ids.next(HoldId::new), about, anna, rub(1), clock.now().plus(A_DAY))))
                .hasMessageContaining("hold_once");
        assertThat(balance().held()).isEqualTo(100);
    }

    @Test
    void mustBeLockedToBeUsed() {
        var hold = held(12);

        assertThatIllegalStateException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> wallet.lock(List.of(Owner.user(anna)), Currency.RUB)
                                .release(hold)));
    }

    @Test
    void isOfSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> wish(0));
    }

    private HoldId held(long roubles) {
        return hold(wish(roubles));
    }

    private HoldId hold(NewHold wish) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(List.of(Owner.user(wish.user())), Currency.RUB);
            assertThat(purses.hold(wish)).isInstanceOf(Posted.class);
            wallet.write(purses);
        });
        return wish.id();
    }

    private NewHold wish(long roubles) {
        return new NewHold(
                Ids.next(HoldId::new),
                Owner.object("bid", Ids.next()),
                anna,
                rub(roubles),
                clock.now().plus(A_DAY));
    }

    private <T> T with(HoldId hold, Function<Purses, T> act) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var purses = wallet.lock(LockSet.of(Set.of(), Currency.RUB).withHolds(Set.of(hold)));
            var outcome = act.apply(purses);
            wallet.write(purses);
            return outcome;
        });
    }

    private Object told(HoldId hold, Function<Purses, Object> act) {
        return with(hold, act);
    }

    private static Posting settle(Purses purses, HoldId hold, long roubles) {
        return purses.post(
                transfer().takeFromHold(hold, rub(roubles)).give(AccountName.commission(Currency.RUB), rub(roubles)));
    }

    private static Transfer transfer() {
        return Transfer.of("settlement", Owner.object("bid", Ids.next()).event(1));
    }

    private Balance balance() {
        return wallet.balances(anna).getFirst();
    }
}
