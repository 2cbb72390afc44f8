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
        return with(new Move(from, amount.negated()));
    }

    /** Gives to one account. */
    public Transfer give(AccountName to, Money amount) {
        return with(new Move(to, amount));
    }

    /** Takes from a user's money: from {@code spend} first, then from {@code earned}; declined if both fall short. */
    public Transfer takeFromPurse(UserId user, Money amount) {
        return with(new Pay(user, amount));
    }

    /** Gives income to a user: pays a debt first, the rest goes to {@code earned}. */
    public Transfer giveEarnings(UserId user, Money amount) {
        return with(new Earn(user, amount));
    }

    private Transfer with(Leg leg) {
        var more = new ArrayList<>(legs);
        more.add(leg);
        return new Transfer(kind, reference, List.copyOf(more));
    }

    /** One side of a transfer. */
    public sealed interface Leg {}

    /** A signed amount on a named account. */
    public record Move(AccountName account, Money amount) implements Leg {}

    /** A positive amount taken from a user, spend before earned. */
    public record Pay(UserId user, Money amount) implements Leg {}

    /** A positive amount given to a user, debt before earned. */
    public record Earn(UserId user, Money amount) implements Leg {}
}
