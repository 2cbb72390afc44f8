package dev.fairground.testing;

import dev.fairground.kernel.Money;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What tests say about the whole ledger. */
public final class LedgerAssert extends AbstractAssert<LedgerAssert, Ledger> {
    private LedgerAssert(Ledger ledger) {
        super(ledger, LedgerAssert.class);
    }

    public static LedgerAssert assertThat(Ledger ledger) {
        return new LedgerAssert(ledger);
    }

    /** Every check of {@code ledger verify} is green. */
    public LedgerAssert isBalanced() {
        Assertions.assertThat(actual.breaches()).isEmpty();
        return this;
    }

    /** All open orders together hold this much. */
    public LedgerAssert holdsInEscrow(Money amount) {
        Assertions.assertThat(actual.held("escrow", amount)).isEqualTo(amount.minor());
        return this;
    }

    /** All completed orders on hold together hold this much. */
    public LedgerAssert holdsPending(Money amount) {
        Assertions.assertThat(actual.held("pending", amount)).isEqualTo(amount.minor());
        return this;
    }

    /** All payments that did not fit together hold this much. */
    public LedgerAssert holdsInSuspense(Money amount) {
        Assertions.assertThat(actual.held("suspense", amount)).isEqualTo(amount.minor());
        return this;
    }
}
