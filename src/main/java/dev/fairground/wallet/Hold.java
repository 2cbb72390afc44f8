package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import java.time.Instant;

/**
 * What is left of money a user has set aside, and where each part goes back to.
 *
 * @param about     what the money is for; a user has one hold for one object
 * @param version   the number of its latest event
 * @param expiresAt when it goes back by itself; the domain's own timer is meant to be earlier
 */
public record Hold(
        HoldId id,
        Owner about,
        UserId user,
        Money fromSpend,
        Money fromEarned,
        State state,
        int version,
        Instant expiresAt) {

    /** How a hold stands, or how the last of it went. */
    public enum State {
        OPEN,
        SPENT,
        RELEASED
    }

    /** What it still holds. */
    public Money left() {
        return fromSpend.plus(fromEarned);
    }

    /** What the ledger knows it as. */
    public Owner owner() {
        return owner(id);
    }

    static Owner owner(HoldId id) {
        return Owner.object("hold", id.value());
    }

    AccountName account() {
        return AccountName.hold(id, currency());
    }

    Currency currency() {
        return fromSpend.currency();
    }

    /** Uses up money that was to be spent before income. */
    Hold spend(Money amount) {
        var first = fromSpend.min(amount);
        return less(first, amount.minus(first), State.SPENT);
    }

    /** Gives income back before money that was to be spent, as if less had been set aside from the beginning. */
    Hold free(Money amount) {
        var first = fromEarned.min(amount);
        return less(amount.minus(first), first, State.RELEASED);
    }

    private Hold less(Money spend, Money earned, State emptied) {
        var nextSpend = fromSpend.minus(spend);
        var nextEarned = fromEarned.minus(earned);
        var next = nextSpend.isZero() && nextEarned.isZero() ? emptied : state;
        return new Hold(id, about, user, nextSpend, nextEarned, next, version + 1, expiresAt);
    }
}
