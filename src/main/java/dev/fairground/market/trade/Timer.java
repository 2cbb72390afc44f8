package dev.fairground.market.trade;

import java.time.Instant;

/** What happens to an order, and when, if nobody acts. */
record Timer(Kind kind, Instant dueAt) {

    /** What a timer does. */
    enum Kind {
        SILENT_REFUND,
        AUTO_CONFIRM,
        HOLD_END
    }
}
