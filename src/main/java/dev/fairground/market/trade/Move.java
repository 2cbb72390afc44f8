package dev.fairground.market.trade;

/** One event in an order's life: from where it led to where, and who moved it. */
record Move(Order before, Order after, Actor actor) {

    /** The name of the event, for the log. */
    String type() {
        return switch (after) {
            case Order.Open _ when isFromFrozen() -> "CONTINUED";
            case Order.Paid _ -> "PAID";
            case Order.InProgress _ -> "STARTED";
            case Order.Delivered _ -> "DELIVERED";
            case Order.Frozen _ -> "FROZEN";
            case Order.Completed completed -> completed.paidOut() ? "PAID_OUT" : "COMPLETED";
            case Order.Refunded _ -> "REFUNDED";
        };
    }

    /** Whether it ends the time in which the order stood still. */
    boolean isFromFrozen() {
        return before instanceof Order.Frozen;
    }

    /** Who moved an order. */
    enum Actor {
        BUYER,
        SELLER,
        OPERATOR,
        SYSTEM
    }
}
