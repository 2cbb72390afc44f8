package dev.fairground.wallet;

import dev.fairground.kernel.Money;

/** What the ledger says to a transfer. */
public sealed interface Posting {

    /** Will be written; what a purse paid is split into its two parts (zero where no purse paid). */
    record Posted(Money fromSpend, Money fromEarned) implements Posting {}

    /**
     * Nothing changed.
     *
     * @param available what the payer could have paid
     */
    record Declined(Money available) implements Posting {}
}
