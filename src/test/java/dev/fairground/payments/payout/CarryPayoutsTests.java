package dev.fairground.payments.payout;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.payout.EndPayout.Verdict;
import dev.fairground.payments.payout.Payout.State;
import dev.fairground.payments.payout.TestBank.Death;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever dies, whatever is lost and whoever is faster: no payout is sent twice and no money is lost. */
@ModuleTest
class CarryPayoutsTests extends PayoutAskers {
    @Inject
    CancelPayout cancels;

    @Inject
    CarryPayouts carry;

    @Inject
    HearPayout hearing;

    @Inject
    EndPayout ends;

    @Inject
    Jdbi db;

    @Inject
    Payouts payouts;

    @Inject
    TestBank bank;

    @Inject
    Clock clock;

    /** What another test left in the queue must not die in the place of what this one puts there. */
    @BeforeEach
    void emptyTheQueue() {
        while (carry.sweep() > 0) {
            // until nothing is due
        }
    }

    @Test
    void takesTheMoneyApartAndSendsWhatIsLeftOfIt() {
        var anna = income.earner(1_000);
        var payout = requested(anna, 1_000);

        assertThat(payout.state()).isEqualTo(State.QUEUED);
        assertThat(payout.fee()).isEqualTo(rub(30));
        assertThat(income.earned(anna)).isZero();
        assertThat(ledger).isBalanced();

        carry.sweep();

        assertThat(now(payout).state()).isEqualTo(State.PAID);
        assertThat(now(payout).progress().reference()).isEqualTo("test-" + payout.id());
        assertThat(bank.asked(payout.id())).isEqualTo(1);
        assertThat(ledger).isBalanced();
    }

    @Test
    void asksFirstWhereItDiedBeforeTheBankHeard() {
        var payout = requested(income.earner(1_000), 1_000);
        bank.next(Death.BEFORE);

        assertThatThrownBy(carry::sweep).isInstanceOf(TestBank.Killed.class);
        assertThat(now(payout).state()).isEqualTo(State.SENT);
        assertThat(carry.sweep()).as("before its time").isZero();

        aMinuteLater();
        carry.sweep();

        assertThat(now(payout).state()).isEqualTo(State.PAID);
        assertThat(bank.asked(payout.id())).isEqualTo(2);
        assertThat(ledger).isBalanced();
    }

    @Test
    void asksFirstWhereItDiedBeforeItHeardTheAnswer() {
        var payout = requested(income.earner(1_000), 1_000);
        bank.next(Death.AFTER);

        assertThatThrownBy(carry::sweep).isInstanceOf(TestBank.Killed.class);
        aMinuteLater();
        carry.sweep();

        assertThat(now(payout).state()).isEqualTo(State.PAID);
        assertThat(bank.asked(payout.id())).isEqualTo(1);
        assertThat(ledger).isBalanced();
    }

    @Test
    void knowsThatItDoesNotKnow() {
        var payout = requested(income.earner(1_000), 1_000);
        bank.next(Death.NONE_BUT_THE_ANSWER_IS_LOST);

        carry.sweep();
        assertThat(now(payout).state()).isEqualTo(State.UNKNOWN);
        assertThat(cancels.cancel(payout.user(), payout.id())).isInstanceOf(Outcome.Refused.class);
        assertThat(ledger).isBalanced();

        aMinuteLater();
        carry.sweep();

        assertThat(now(payout).state()).isEqualTo(State.PAID);
        assertThat(bank.asked(payout.id())).isEqualTo(1);
    }

    @Test
    void sendsOrGivesBackButNeverBoth() {
        for (var round = 0; round < 15; round++) {
            var anna = income.earner(1_000);
            var payout = requested(anna, 1_000);

            atTheSameTime(2, n -> n == 0 ? cancels.cancel(anna, payout.id()).toString() : "" + carry.sweep());

            var ended = now(payout).state();
            assertThat(ended).isIn(State.PAID, State.CANCELLED);
            assertThat(bank.hasPaid(payout.id())).isEqualTo(ended == State.PAID);
            assertThat(income.earned(anna))
                    .isEqualTo(ended == State.PAID ? 0 : rub(1_000).minor());
        }
        assertThat(ledger).isBalanced();
    }

    @Test
    void sendsOnceHoweverManySweep() {
        var queued = IntStream.range(0, 30)
                .mapToObj(_ -> requested(income.earner(1_000), 500))
                .toList();

        atTheSameTime(6, _ -> carry.carry(bank) + carry.carry(bank));
        while (carry.sweep() > 0) {
            // until the queue is empty
        }

        assertThat(queued).allSatisfy(payout -> {
            assertThat(now(payout).state()).isEqualTo(State.PAID);
            assertThat(bank.asked(payout.id())).isEqualTo(1);
        });
        assertThat(ledger).isBalanced();
    }

    @Test
    void letsNobodyDecideWhileTheBankIsAsked() {
        var payout = requested(income.earner(1_000), 1_000);
        var staff = income.earner(1);
        var decided = new AtomicReference<Outcome<Payout>>();
        bank.next(Death.BEFORE);
        assertThatThrownBy(carry::sweep).isInstanceOf(TestBank.Killed.class);
        hearing.hear(payout.id(), new PayoutAnswer.Unknown());

        aMinuteLater();
        bank.whileItLooks(
                () -> decided.set(ends.end(staff, payout.id(), new Verdict.Rejected("not seen at the bank"))));
        carry.sweep();

        assertThat(decided.get()).isInstanceOf(Outcome.Refused.class);
        assertThat(now(payout).state()).isEqualTo(State.PAID);
        assertThat(bank.asked(payout.id())).isEqualTo(2);
        assertThat(ledger).isBalanced();
    }

    @Test
    void keepsNobodyBackForDetailsThatCannotBeOpened() {
        var sealed = requested(income.earner(1_000), 1_000);
        var next = requested(income.earner(1_000), 1_000);
        db.useHandle(h -> h.execute(
                "update payments.requisites set sealed = '' where user_id = ?",
                sealed.user().value()));

        carry.sweep();

        assertThat(now(sealed).state()).isEqualTo(State.UNKNOWN);
        assertThat(now(next).state()).isEqualTo(State.PAID);
        assertThat(bank.asked(sealed.id())).isZero();
    }

    @Test
    void staysAsItEndedWhateverIsSaidLater() {
        var payout = requested(income.earner(1_000), 1_000);
        carry.sweep();

        hearing.hear(payout.id(), new PayoutAnswer.Failed("on second thought"));
        hearing.hear(payout.id(), new PayoutAnswer.Unknown());

        assertThat(now(payout).state()).isEqualTo(State.PAID);
        assertThat(ledger).isBalanced();
    }

    private Payout now(Payout payout) {
        return payouts.byId(Set.of(payout.id().value())).values().iterator().next();
    }

    private void aMinuteLater() {
        clock.moveTo(clock.offset().plus(Duration.ofSeconds(61)));
    }
}
