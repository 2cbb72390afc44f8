package dev.fairground.market.trade;

/** One event in an order's life: where it led, and who moved it. */
record Move(Order after, Actor actor) {

    /** The name of the event, for the log. */
    String type() {
        return switch (after) {
            case Order.Paid _ -> "PAID";
            case Order.InProgress _ -> "STARTED";
            case Order.Delivered _ -> "DELIVERED";
            case Order.Completed completed -> completed.paidOut() ? "PAID_OUT" : "COMPLETED";
            case Order.Refunded _ -> "REFUNDED";
        };
    }

    /** Who moved an order. */
    enum Actor {
        BUYER,
        SELLER,
        SYSTEM
    }
}
