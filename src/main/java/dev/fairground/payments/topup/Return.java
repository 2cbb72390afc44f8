package dev.fairground.payments.topup;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.RefundId;
import dev.fairground.payments.Repayment;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to where it came from; it lies in suspense until the provider has said what became of it.
 *
 * @param fromSuspense whether it never reached the wallet
 * @param money        what the provider calls the money that came
 * @param said         what the provider said last
 */
record Return(
        RefundId id,
        PaymentId payment,
        Money amount,
        boolean fromSuspense,
        String money,
        State state,
        @Nullable String said,
        @Nullable String reference,
        UserId askedBy,
        String reason,
        Instant askedAt,
        @Nullable Instant endedAt) {

    /** Where a refund stands. */
    enum State {
        ASKED,
        DONE,
        FAILED
    }

    /** The same refund after what the provider said. */
    Return hear(Repayment answer, Instant now) {
        return switch (answer) {
            case Repayment.Done(var name) -> end(State.DONE, null, name, now);
            case Repayment.Failed(var why) -> end(State.FAILED, why, null, now);
            case Repayment.Waiting(var why) -> end(State.ASKED, why, null, null);
            case Repayment.Unknown(var why) -> end(State.ASKED, why, null, null);
        };
    }

    /** Whether the provider says of a refund that has ended that it ended otherwise. */
    boolean contradicts(Repayment answer) {
        return (state == State.FAILED && answer instanceof Repayment.Done)
                || (state == State.DONE && answer instanceof Repayment.Failed);
    }

    /** Takes the money out of reach: what is spent cannot be given back. */
    Transfer asked(TopUp topUp) {
        return Transfer.of("topup-refund-asked", owner().event(1))
                .take(home(topUp), amount)
                .give(aside(), amount);
    }

    /** The money has left, or comes back to where it lay. */
    Transfer ended(TopUp topUp) {
        var kind = state == State.DONE ? "topup-refund" : "topup-refund-failed";
        return Transfer.of(kind, owner().event(2)).take(aside(), amount).give(goal(topUp), amount);
    }

    private AccountName goal(TopUp topUp) {
        return state == State.DONE || isTaken(topUp)
                ? AccountName.provider(topUp.provider(), amount.currency())
                : home(topUp);
    }

    /** A refund that was not made because the payer's bank has the money: it is not the payer's a second time. */
    private boolean isTaken(TopUp topUp) {
        return !fromSuspense && topUp.state() == TopUp.State.DISPUTED;
    }

    /** The payment after this refund ended. */
    TopUp leaves(TopUp topUp) {
        if (state == State.DONE) {
            return fromSuspense ? topUp : topUp.refunded();
        }
        if (isTaken(topUp)) {
            return topUp;
        }
        return fromSuspense ? topUp.setAside(new TopUp.Stray(amount, money)) : topUp.returning(amount.negated());
    }

    Owner owner() {
        return owner(id);
    }

    static Owner owner(RefundId id) {
        return Owner.object("topup-refund", id.value());
    }

    AccountName aside() {
        return AccountName.suspense(owner(), amount.currency());
    }

    private AccountName home(TopUp topUp) {
        return fromSuspense
                ? AccountName.suspense(topUp.owner(), amount.currency())
                : AccountName.spend(topUp.user(), amount.currency());
    }

    private Return end(State next, @Nullable String word, @Nullable String name, @Nullable Instant at) {
        return new Return(id, payment, amount, fromSuspense, money, next, word, name, askedBy, reason, askedAt, at);
    }
}
