package dev.fairground.wallet;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import java.util.ArrayList;
import java.util.List;

/**
 * A movement of money as a domain asks for it; every transfer's legs add up to zero.
 *
 * @param kind      {@code purchase}, {@code refund}: unique together with the reference
 * @param reference {@code <object>:<id>:<event number of the object>}
 */
public record Transfer(String kind, String reference, List<Leg> legs) {

    public static Transfer of(String kind, String reference) {
        return new Transfer(kind, reference, List.of());
    }

    /** Takes from one account; the transfer is declined if that account would go below zero. */
    public Transfer take(AccountName from, Money amount) {
        return with(new Take(from, notNegative(amount)));
    }

    /** Gives to one account. */
    public Transfer give(AccountName to, Money amount) {
        return with(new Give(to, notNegative(amount)));
    }

    /** Gives to an object's account that is kept for a user, who sees it among his money as pending or held. */
    public Transfer keep(AccountName to, UserId holder, Money amount) {
        return with(new Keep(to, holder, notNegative(amount)));
    }

    /** Takes from a user's money: from {@code spend} first, then from {@code earned}; declined if both fall short. */
    public Transfer takeFromPurse(UserId user, Money amount) {
        return with(new Pay(user, notNegative(amount)));
    }

    /** Gives income to a user: pays a debt first, the rest goes to {@code earned}. */
    public Transfer giveEarnings(UserId user, Money amount) {
        return with(new Earn(user, notNegative(amount)));
    }

    private Transfer with(Leg leg) {
        var more = new ArrayList<>(legs);
        more.add(leg);
        return new Transfer(kind, reference, List.copyOf(more));
    }

    private static Money notNegative(Money amount) {
        if (amount.minor() < 0) {
            throw new IllegalArgumentException("a leg of " + amount);
        }
        return amount;
    }

    /** One side of a transfer; no amount is negative, and a leg of zero leaves no entry. */
    public sealed interface Leg {}

    /** Out of a named account. */
    public record Take(AccountName from, Money amount) implements Leg {}

    /** Into a named account. */
    public record Give(AccountName to, Money amount) implements Leg {}

    /** Into an object's account, for a user. */
    public record Keep(AccountName to, UserId holder, Money amount) implements Leg {}

    /** Out of a user's money, spend before earned. */
    public record Pay(UserId user, Money amount) implements Leg {}

    /** Income of a user, debt before earned. */
    public record Earn(UserId user, Money amount) implements Leg {}
}
