package dev.fairground.payments;

import dev.fairground.kernel.Money;
import java.time.Instant;

/**
 * One line of what a provider says came or went.
 *
 * @param id    the provider's own name of the line
 * @param money what the provider calls the money that came, also where a refund gives it back
 * @param fee   what the provider keeps of it
 */
public record ReportLine(String id, Kind kind, String money, Money amount, Money fee, Instant at) {

    /** Which way the money went. */
    public enum Kind {
        PAYMENT,
        REFUND
    }
}
