package dev.fairground.wallet.audit;

import java.util.List;

/**
 * One thing that must be true of the ledger, and where it is not.
 *
 * @param breaches at most {@value #SHOWN} places, in words
 */
record Check(String name, List<String> breaches) {
    static final int SHOWN = 20;

    boolean green() {
        return breaches.isEmpty();
    }
}
