package dev.fairground.payments.goodwill;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the house gives up in favour of somebody: one of the staff proposes it, another one decides.
 *
 * @param decision null as long as nobody has decided
 */
record WriteOff(
        WriteOffId id,
        UserId user,
        Kind kind,
        Money amount,
        String reason,
        UserId askedBy,
        Instant askedAt,
        @Nullable Decision decision) {

    /** What is given up. */
    enum Kind {
        /** Money somebody owes. */
        DEBT,
        /** Money somebody may spend, for what went wrong. */
        GOODWILL
    }

    /** How it stands. */
    enum State {
        ASKED,
        DONE,
        DECLINED
    }

    /** What another one said to it; an empty answer needs none. */
    record Decision(UserId by, Instant at, boolean yes, String answer) {}

    State state() {
        if (decision == null) {
            return State.ASKED;
        }
        return decision.yes ? State.DONE : State.DECLINED;
    }

    /** Nobody decides about their own money; whoever proposed it may take it back and not agree to it. */
    Outcome<WriteOff> decide(Decision made) {
        if (decision != null) {
            return new Refused<>(WriteOffRefusal.WRITE_OFF_DECIDED);
        }
        if (made.by.equals(user)) {
            return new Refused<>(WriteOffRefusal.OWN_WRITE_OFF);
        }
        if (made.yes && made.by.equals(askedBy)) {
            return new Refused<>(WriteOffRefusal.SAME_APPROVER);
        }
        return new Done<>(new WriteOff(id, user, kind, amount, reason, askedBy, askedAt, made));
    }

    /** The house bears it. */
    Transfer transfer() {
        var currency = amount.currency();
        return switch (kind) {
            case DEBT -> given("write-off", AccountName.debt(user, currency));
            case GOODWILL -> given("goodwill", AccountName.spend(user, currency));
        };
    }

    private Transfer given(String name, AccountName to) {
        return Transfer.of(name, Owner.object("write-off", id.value()).event(1))
                .take(AccountName.loss(amount.currency()), amount)
                .give(to, amount);
    }
}
