package dev.fairground.market.trade;

import dev.fairground.kernel.Clock;
import dev.fairground.market.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Opens the docket of a transaction that moves orders. */
@ApplicationScoped
class Dockets {
    private final Orders orders;
    private final Clock clock;

    Dockets(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Locks orders until the transaction ends; ids that name none are left out. */
    Docket lock(Set<OrderId> ids) {
        return new Docket(ids.isEmpty() ? List.of() : orders.lock(ids), clock.now());
    }
}
