package dev.fairground.wallet;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movement of money as a domain asks for it; every transfer's legs add up to zero.
 *
 * @param kind      {@code purchase}, {@code refund}: unique together with the reference
 * @param reference {@code <object>:<id>:<event number of the object>}
 * @param reverses  the transfer of which this undoes a part, if it does
 */
public record Transfer(
        String kind,
        String reference,
        List<Leg> legs,
        @Nullable Original reverses) {

    public static Transfer of(String kind, String reference) {
        return new Transfer(kind, reference, List.of(), null);
    }

    /**
     * Undoes a part of another transfer, which must be among the originals that were locked. Declined when all its
     * reversals together would give more than it gave.
     */
    public Transfer reversing(Original original) {
        return new Transfer(kind, reference, legs, original);
    }

    /** Takes from one account; the transfer is declined if that account would go below zero. */
    public Transfer take(AccountName from, Money amount) {
        return with(new Take(from, notNegative(amount)));
    }

    /** Gives to one account. */
    public Transfer give(AccountName to, Money amount) {
        return with(new Give(to, notNegative(amount)));
    }

    /** Gives to an object's account that is kept for a user, who sees it among his money as pending, held or in payout. */
    public Transfer keep(AccountName to, UserId holder, Money amount) {
        return with(new Keep(to, holder, notNegative(amount), null));
    }

    /** Gives to an object's account that is kept for a user, who sees until when. */
    public Transfer keep(AccountName to, UserId holder, Money amount, Instant until) {
        return with(new Keep(to, holder, notNegative(amount), until));
    }

    /** Takes from a user's money: from {@code spend} first, then from {@code earned}; declined if both fall short. */
    public Transfer takeFromPurse(UserId user, Money amount) {
        return with(new Pay(user, notNegative(amount)));
    }

    /** Takes what a user must give, whatever he has: {@code spend}, {@code earned}, and the rest he owes. */
    public Transfer claim(UserId user, Money amount) {
        return with(new Claim(user, notNegative(amount)));
    }

    /**
     * Takes a seller's income back: from the account of that sale as far as it goes, then from {@code earned}; declined
     * if both fall short, unless the rest may become his debt. Another sale's money is never touched.
     */
    public Transfer takeBack(AccountName sale, UserId seller, Money amount, Shortage shortage) {
        return with(new TakeBack(sale, seller, notNegative(amount), shortage));
    }

    /** Gives income to a user: pays a debt first, the rest goes to {@code earned}. */
    public Transfer giveEarnings(UserId user, Money amount) {
        return with(new Earn(user, notNegative(amount)));
    }

    /** Takes from what was set aside, the part that came from {@code spend} first; declined if less is left. */
    public Transfer takeFromHold(HoldId hold, Money amount) {
        return with(new Settle(hold, notNegative(amount)));
    }

    /** Changes money of one account into another currency on another account, at a rate that is kept. */
    public Transfer convert(AccountName from, Money sold, AccountName to, Rate rate) {
        return with(new Convert(from, notNegative(sold), to, rate));
    }

    Transfer with(Leg leg) {
        var more = new ArrayList<>(legs);
        more.add(leg);
        return new Transfer(kind, reference, List.copyOf(more), reverses);
    }

    private static Money notNegative(Money amount) {
        if (amount.minor() < 0) {
            throw new IllegalArgumentException("a leg of " + amount);
        }
        return amount;
    }

    /** What happens when a seller does not have what is taken back. */
    public enum Shortage {
        DECLINES,
        BECOMES_DEBT
    }

    /** One side of a transfer; no amount is negative, and a leg of zero leaves no entry. */
    public sealed interface Leg {}

    /** Out of a named account. */
    public record Take(AccountName from, Money amount) implements Leg {}

    /** Into a named account. */
    public record Give(AccountName to, Money amount) implements Leg {}

    /** Into an object's account, for a user, until a moment that may be unknown. */
    public record Keep(
            AccountName to,
            UserId holder,
            Money amount,
            @Nullable Instant until) implements Leg {}

    /** Out of a user's money, spend before earned. */
    public record Pay(UserId user, Money amount) implements Leg {}

    /** Out of a user's money, and what is missing into his debt. */
    public record Claim(UserId user, Money amount) implements Leg {}

    /** Out of one sale's account, and what is missing out of earned and perhaps into debt. */
    public record TakeBack(AccountName sale, UserId seller, Money amount, Shortage shortage) implements Leg {}

    /** Income of a user, debt before earned. */
    public record Earn(UserId user, Money amount) implements Leg {}

    /** Out of a purse into a hold that is new. */
    public record SetAside(NewHold hold) implements Leg {}

    /** Out of a hold. */
    public record Settle(HoldId hold, Money amount) implements Leg {}

    /** Out of a hold and back to where it came from. */
    public record Free(HoldId hold, Money amount) implements Leg {}

    /** Out of one account and, in another currency, into another. */
    public record Convert(AccountName from, Money sold, AccountName to, Rate rate) implements Leg {}
}
