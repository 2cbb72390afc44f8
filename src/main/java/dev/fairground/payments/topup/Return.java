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

    /** Where a refund stands: TAKEN was not made, because the payer's bank has the money. */
    enum State {
        ASKED,
        DONE,
        TAKEN,
        FAILED
    }

    /** The same refund after what the provider said: what the bank has is not the payer's a second time. */
    Return hear(Repayment answer, TopUp topUp, Instant now) {
        var isTaken = !fromSuspense && topUp.state() == TopUp.State.DISPUTED;
        return switch (answer) {
            case Repayment.Done(var name) -> end(State.DONE, null, name, now);
            case Repayment.Failed(var why) -> end(isTaken ? State.TAKEN : State.FAILED, why, null, now);
            case Repayment.Waiting(var why) -> end(State.ASKED, why, null, null);
            case Repayment.Unknown(var why) -> end(State.ASKED, why, null, null);
        };
    }

    /** Whether the provider says of a refund that has ended that it ended otherwise. */
    boolean contradicts(Repayment answer) {
        return state == State.DONE ? answer instanceof Repayment.Failed : answer instanceof Repayment.Done;
    }

    /** Takes the money out of reach: what is spent cannot be given back. */
    Transfer asked(TopUp topUp) {
        return Transfer.of("topup-refund-asked", owner().event(1))
                .take(home(topUp), amount)
                .give(aside(), amount);
    }

    /** The money has left, or comes back to where it lay. */
    Transfer ended(TopUp topUp) {
        var kind = switch (state) {
            case DONE -> "topup-refund";
            case TAKEN -> "topup-refund-taken";
            default -> "topup-refund-failed";
        };
        var goal = state == State.FAILED ? home(topUp) : topUp.account();
        return Transfer.of(kind, owner().event(2)).take(aside(), amount).give(goal, amount);
    }

    /** The money comes home after all, because the bank gave it back. */
    Transfer returned(TopUp topUp) {
        return Transfer.of("topup-refund-returned", owner().event(3))
                .take(topUp.account(), amount)
                .give(home(topUp), amount);
    }

    /** A refund that the bank had made impossible, once it gave the money back. */
    Return failed() {
        return end(State.FAILED, said, null, endedAt);
    }

    /** The payment after this refund ended. */
    TopUp leaves(TopUp topUp) {
        return switch (state) {
            case DONE -> fromSuspense ? topUp : topUp.refunded();
            case FAILED ->
                fromSuspense ? topUp.setAside(new TopUp.Stray(amount, money)) : topUp.returning(amount.negated());
            case TAKEN, ASKED -> topUp;
        };
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
