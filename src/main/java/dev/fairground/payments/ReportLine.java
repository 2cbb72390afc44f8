package dev.fairground.payments;

import dev.fairground.kernel.Money;
import java.time.Instant;

/**
 * One line of what a provider says came or went.
 *
 * @param id     the provider's own name of the line; of a refund, of the refund
 * @param money  what the provider calls the money that came, also where it goes back; of a payout, our name or its own
 * @param amount how much came or went; never below zero
 * @param fee    what the provider keeps; below zero where it gives a fee back
 */
public record ReportLine(String id, Kind kind, String money, Money amount, Money fee, Instant at) {

    /** What kind of movement it is. */
    public enum Kind {
        PAYMENT,
        REFUND,
        /** A bank took a payment back, or gave it again. */
        CHARGEBACK,
        PAYOUT,
        /** Nothing but what the provider keeps. */
        FEE,
        /** Money moved for a reason that this program does not know. */
        OTHER
    }
}
