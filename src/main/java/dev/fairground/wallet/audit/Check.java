package dev.fairground.wallet.audit;

import java.util.List;

/**
 * One rule of the ledger, and where it is broken.
 *
 * @param breaches at most {@value #SHOWN} places, in words
 */
record Check(Rule rule, List<String> breaches) {
    static final int SHOWN = 20;

    String name() {
        return rule.words();
    }

    boolean green() {
        return breaches.isEmpty();
    }
}
