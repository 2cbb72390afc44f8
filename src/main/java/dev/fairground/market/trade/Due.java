package dev.fairground.market.trade;

import dev.fairground.market.OrderId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A timer that has run out.
 *
 * @param version of the order it was set for; an order that has moved since is left alone
 */
record Due(OrderId order, Timer.Kind kind, int version) {
    static Set<OrderId> orders(List<Due> timers) {
        return timers.stream().map(Due::order).collect(Collectors.toSet());
    }
}
