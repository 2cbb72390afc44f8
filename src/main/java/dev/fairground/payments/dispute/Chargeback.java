package dev.fairground.payments.dispute;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Standing;
import dev.fairground.payments.dispute.Disputable.Disputed;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bank did to a payment, as one of the staff read it with a provider that tells programs nothing; it is booked
 * once another one agrees.
 *
 * @param reference how the provider names it
 * @param decision  null as long as nobody has decided
 */
record Chargeback(
        ChargebackId id,
        PaymentId payment,
        UserId payer,
        Kind kind,
        Money amount,
        String reference,
        String reason,
        UserId askedBy,
        Instant askedAt,
        @Nullable Decision decision) {

    /** What the bank did. */
    enum Kind {
        TAKEN_BACK,
        /** The dispute was won. */
        GIVEN_BACK;

        boolean follows(Disputed payment) {
            return this == TAKEN_BACK ? payment.stands() : payment.disputed();
        }
    }

    /** How it stands. */
    enum State {
        ASKED,
        BOOKED,
        DECLINED
    }

    /** What another one said to it; an empty answer needs none. */
    record Decision(UserId by, Instant at, boolean yes, String answer) {}

    State state() {
        if (decision == null) {
            return State.ASKED;
        }
        return decision.yes ? State.BOOKED : State.DECLINED;
    }

    /** Nobody decides about their own payment; whoever noted it may take it back and not agree to it. */
    Outcome<Chargeback> decide(Decision made, Disputed now) {
        if (decision != null) {
            return new Refused<>(ChargebackRefusal.DECIDED);
        }
        if (made.by.equals(payer)) {
            return new Refused<>(ChargebackRefusal.OWN_PAYMENT);
        }
        if (made.yes && made.by.equals(askedBy)) {
            return new Refused<>(ChargebackRefusal.SAME_APPROVER);
        }
        return made.yes && !kind.follows(now)
                ? new Refused<>(ChargebackRefusal.NOT_DISPUTABLE)
                : new Done<>(
                        new Chargeback(id, payment, payer, kind, amount, reference, reason, askedBy, askedAt, made));
    }

    /** As its provider would have said it. */
    Standing standing(Disputed now) {
        var money = Objects.requireNonNull(now.money());
        return kind == Kind.TAKEN_BACK
                ? new Standing.ChargedBack(money, amount)
                : new Standing.GivenBack(money, amount);
    }
}
