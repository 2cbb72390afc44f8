package dev.fairground.payments;

import dev.fairground.kernel.Currency;
import dev.fairground.wallet.AccountName;
import java.util.Set;

/**
 * A way for money to leave; a bean. Its calls may reach the network, so never in a transaction. An exception means that
 * the outcome is unknown, never that the money has not left.
 */
public interface PayoutDriver {
    /** As written in JSON: {@code sandbox}, {@code manual}. */
    String name();

    /** Whether this installation pays out through it now. */
    boolean offered();

    /** Where it can send money to. */
    Set<Requisites.Kind> pays();

    /** Whether it can send money to this place, of a kind that it pays. */
    default boolean reaches(Requisites to) {
        return true;
    }

    /** Whether the answer comes from an operator, who pays with their own hands. */
    default boolean byHand() {
        return false;
    }

    /** The account of the outside world through which the money leaves. */
    AccountName leavesThrough(Currency currency);

    /** Asks for the payment; the same order again pays nothing more. */
    PayoutAnswer send(PayoutOrder order);

    /**
     * What became of an order that was sent, or may have been. A provider that can only be asked by the name it gives
     * itself is told the same order again while it is sure to remember it.
     */
    PayoutAnswer status(PayoutOrder order);
}
