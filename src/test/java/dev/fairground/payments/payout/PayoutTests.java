package dev.fairground.payments.payout;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.payout.Payout.Progress;
import dev.fairground.payments.payout.Payout.State;
import dev.fairground.wallet.AccountName;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayoutTests {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final AccountName OUT = AccountName.bank(Currency.RUB);

    private final UserId anna = Ids.next(UserId::new);
    private final UserId fred = Ids.next(UserId::new);
    private final UserId fay = Ids.next(UserId::new);

    @Test
    void isApprovedByTwoOthers() {
        var once = done(in(State.REQUESTED).approve(fred));
        var twice = done(once.approve(fay));

        assertThat(once.state()).isEqualTo(State.APPROVED);
        assertThat(twice.state()).isEqualTo(State.QUEUED);
        assertThat(refusal(once.approve(fred))).isEqualTo(PayoutRefusal.SAME_APPROVER);
        assertThat(refusal(once.approve(anna))).isEqualTo(PayoutRefusal.OWN_PAYOUT);
        assertThat(refusal(twice.approve(fay))).isEqualTo(PayoutRefusal.PAYOUT_DECIDED);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void isCancelledUntilItIsSent(State state) {
        var outcome = in(state).cancel(NOW);

        assertThat(outcome instanceof Done).isEqualTo(state.unsent() || state == State.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void followsItsProviderOnlyOnceItWasAsked(State state) {
        var now = in(state).hear(new PayoutAnswer.Paid("ref"), NOW);

        var moves = state == State.SENT || state == State.UNKNOWN;
        assertThat(now.state()).isEqualTo(moves ? State.PAID : state);
    }

    @Test
    void staysUnknownUntilSomebodyKnows() {
        var unknown = in(State.SENT).hear(new PayoutAnswer.Unknown(), NOW);

        assertThat(unknown.state()).isEqualTo(State.UNKNOWN);
        assertThat(unknown.ending(OUT)).isNull();
        assertThat(unknown.hear(new PayoutAnswer.NeverHeard(), NOW).state()).isEqualTo(State.UNKNOWN);
        assertThat(unknown.hear(new PayoutAnswer.Failed("no"), NOW).state()).isEqualTo(State.FAILED);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void movesMoneyOnlyWhenItEnds(State state) {
        assertThat(in(state).ending(OUT) == null).isEqualTo(state.open());
    }

    @Test
    void saysWhereItsEndAndItsProviderDisagree() {
        assertThat(in(State.FAILED).isContradictedBy(new PayoutAnswer.Paid("ref")))
                .isTrue();
        assertThat(in(State.PAID).isContradictedBy(new PayoutAnswer.Failed("no")))
                .isTrue();
        assertThat(in(State.PAID).isContradictedBy(new PayoutAnswer.Paid("ref")))
                .isFalse();
    }

    private Payout in(State state) {
        return new Payout(
                Ids.next(PayoutId::new),
                anna,
                "manual",
                Ids.next(),
                "•••• 4242",
                rub(1_000),
                rub(30),
                NOW,
                Progress.begun(state));
    }

    private static Payout done(Outcome<Payout> outcome) {
        return outcome instanceof Done<Payout>(var payout) ? payout : in();
    }

    private static Payout in() {
        throw new AssertionError("refused");
    }

    private static Object refusal(Outcome<Payout> outcome) {
        return outcome instanceof Refused<Payout> refused ? refused.reason() : "not refused";
    }
}
