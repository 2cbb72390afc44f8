package dev.fairground.market.tree;

import java.time.Duration;

/** What sort of goods a category holds; how long an order waits for its buyer, and its money for the seller. */
public enum Kind {
    CURRENCY(Duration.ofDays(3), Duration.ofDays(3)),
    ITEM(Duration.ofDays(3), Duration.ofDays(3)),
    ACCOUNT(Duration.ofDays(3), Duration.ofDays(7)),
    KEY(Duration.ofDays(1), Duration.ofDays(3)),
    TOPUP(Duration.ofDays(1), Duration.ofDays(3)),
    SERVICE(Duration.ofDays(7), Duration.ofDays(3));

    private final Duration autoConfirm;
    private final Duration hold;

    Kind(Duration autoConfirm, Duration hold) {
        this.autoConfirm = autoConfirm;
        this.hold = hold;
    }

    /** From delivery until an order completes without its buyer. */
    public Duration autoConfirm() {
        return autoConfirm;
    }

    /** From completion until the seller may use the money. */
    public Duration hold() {
        return hold;
    }
}
