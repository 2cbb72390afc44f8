package dev.fairground.payments.payout;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.PayoutId;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way out.
 *
 * @param amount what leaves the purse; the fee is part of it
 * @param shown  where it goes, masked; null once its owner is erased
 */
record Payout(
        PayoutId id,
        UserId user,
        String method,
        UUID requisites,
        @Nullable String shown,
        Money amount,
        Money fee,
        Instant requestedAt,
        Progress progress) {

    /** Where a payout stands. */
    enum State {
        /** Asked for, and so large that two people have to agree. */
        REQUESTED,
        /** One of them has. */
        APPROVED,
        QUEUED,
        /** Its provider is being asked, was asked, or may have been. */
        SENT,
        /** Its provider gave no answer that says what became of it. */
        UNKNOWN,
        PAID,
        FAILED,
        CANCELLED;

        boolean unsent() {
            return this == REQUESTED || this == APPROVED || this == QUEUED;
        }

        boolean open() {
            return unsent() || this == SENT || this == UNKNOWN;
        }
    }

    /**
     * How far it has come.
     *
     * @param reason    why it failed or was turned down
     * @param reference the bank's or provider's own name of the payment
     */
    record Progress(
            State state,
            @Nullable UserId approvedBy,
            @Nullable UserId confirmedBy,
            @Nullable String reason,
            @Nullable String reference,
            @Nullable Instant sentAt,
            @Nullable Instant endedAt) {

        static Progress begun(State state) {
            return new Progress(state, null, null, null, null, null, null);
        }

        private Progress to(State next) {
            return new Progress(next, approvedBy, confirmedBy, reason, reference, sentAt, endedAt);
        }

        private Progress known(@Nullable String by) {
            return by == null ? this : new Progress(state, approvedBy, confirmedBy, reason, by, sentAt, endedAt);
        }

        private Progress ended(State next, @Nullable String why, @Nullable String named, Instant at) {
            return new Progress(next, approvedBy, confirmedBy, why, named, sentAt, at);
        }
    }

    State state() {
        return progress.state;
    }

    /** What reaches its owner. */
    Money arrives() {
        return amount.minus(fee);
    }

    Owner owner() {
        return Owner.object("payout", id.value());
    }

    AccountName account() {
        return AccountName.payout(owner(), amount.currency());
    }

    /** One more of the staff agrees; the second one lets it go. */
    Outcome<Payout> approve(UserId staff) {
        if (staff.equals(user)) {
            return new Refused<>(PayoutRefusal.OWN_PAYOUT);
        }
        return switch (state()) {
            case REQUESTED -> done(new Progress(State.APPROVED, staff, null, null, null, null, null));
            case APPROVED ->
                staff.equals(progress.approvedBy)
                        ? new Refused<>(PayoutRefusal.SAME_APPROVER)
                        : done(new Progress(State.QUEUED, progress.approvedBy, staff, null, null, null, null));
            case QUEUED, SENT, UNKNOWN, PAID, FAILED, CANCELLED -> refused(PayoutRefusal.PAYOUT_DECIDED);
        };
    }

    /** Its owner wants the money back, which is possible until it is sent; the same wish twice is one. */
    Outcome<Payout> cancel(Instant now) {
        if (state() == State.CANCELLED && progress.reason == null) {
            return new Done<>(this);
        }
        return state().unsent()
                ? done(progress.ended(State.CANCELLED, null, null, now))
                : refused(PayoutRefusal.TOO_LATE);
    }

    /**
     * Staff say no, or that the money has not left.
     *
     * @param byHand whether its answers come from operators anyway
     */
    Outcome<Payout> reject(UserId staff, String reason, boolean byHand, Instant now) {
        if (staff.equals(user)) {
            return new Refused<>(PayoutRefusal.OWN_PAYOUT);
        }
        if (state().unsent()) {
            return done(progress.ended(State.CANCELLED, reason, null, now));
        }
        return isUpToOperators(byHand)
                ? done(progress.ended(State.FAILED, reason, null, now))
                : refused(PayoutRefusal.PAYOUT_DECIDED);
    }

    /** An operator has paid, or has seen at the provider that it did. */
    Outcome<Payout> pay(UserId staff, String reference, boolean byHand, Instant now) {
        if (staff.equals(user)) {
            return new Refused<>(PayoutRefusal.OWN_PAYOUT);
        }
        return isUpToOperators(byHand)
                ? done(progress.ended(State.PAID, null, reference, now))
                : refused(PayoutRefusal.PAYOUT_DECIDED);
    }

    /** Decides what an answer of the provider means; what has ended stays as it is. */
    Payout hear(PayoutAnswer answer, Instant now) {
        if (state() != State.SENT && state() != State.UNKNOWN) {
            return this;
        }
        return switch (answer) {
            case PayoutAnswer.Paid(var reference) -> with(progress.ended(State.PAID, null, reference, now));
            case PayoutAnswer.Failed(var reason) -> with(progress.ended(State.FAILED, reason, progress.reference, now));
            case PayoutAnswer.Pending(var reference) ->
                with(progress.known(reference).to(State.SENT));
            case PayoutAnswer.Unknown(), PayoutAnswer.NeverHeard() -> with(progress.to(State.UNKNOWN));
        };
    }

    /** Whether an answer contradicts how this has ended: somebody has to look. */
    boolean isContradictedBy(PayoutAnswer answer) {
        return switch (answer) {
            case PayoutAnswer.Paid _ -> state() == State.FAILED || state() == State.CANCELLED;
            case PayoutAnswer.Failed _ -> state() == State.PAID;
            case PayoutAnswer.Pending _, PayoutAnswer.Unknown(), PayoutAnswer.NeverHeard() -> false;
        };
    }

    Transfer request() {
        return Transfer.of("payout", owner().event(1))
                .take(AccountName.earned(user, amount.currency()), amount)
                .keep(account(), user, arrives())
                .give(AccountName.fee(amount.currency()), fee);
    }

    /** The transfer that ends it: out to the world, or all of it back; null while it is open. */
    @Nullable
    Transfer ending(AccountName outside) {
        return switch (state()) {
            case PAID ->
                Transfer.of("payout-paid", owner().event(2))
                        .take(account(), arrives())
                        .give(outside, arrives());
            case FAILED, CANCELLED ->
                Transfer.of("payout-returned", owner().event(2))
                        .take(account(), arrives())
                        .take(AccountName.fee(amount.currency()), fee)
                        .give(AccountName.earned(user, amount.currency()), amount);
            case REQUESTED, APPROVED, QUEUED, SENT, UNKNOWN -> null;
        };
    }

    private boolean isUpToOperators(boolean byHand) {
        return state() == State.UNKNOWN || (state() == State.SENT && byHand);
    }

    private Outcome<Payout> done(Progress next) {
        return new Done<>(with(next));
    }

    private Outcome<Payout> refused(PayoutRefusal reason) {
        return new Refused<>(reason, Map.of("state", state()));
    }

    private Payout with(Progress next) {
        return new Payout(id, user, method, requisites, shown, amount, fee, requestedAt, next);
    }
}
