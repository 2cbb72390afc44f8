package dev.fairground.market.trade;

import dev.fairground.market.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens to an order, and when, if nobody acts. */
record Timer(Kind kind, Instant dueAt) {

    /** What a timer does. */
    enum Kind {
        SILENT_REFUND,
        AUTO_CONFIRM,
        HOLD_END
    }

    /**
     * A timer that has run out.
     *
     * @param version of the order it was set for; an order that has moved since is left alone
     */
    record Due(OrderId order, Kind kind, int version) {
        static Set<OrderId> orders(List<Due> timers) {
            return timers.stream().map(Due::order).collect(Collectors.toSet());
        }
    }
}
