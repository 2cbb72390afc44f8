package dev.fairground.market.trade;

import dev.fairground.kernel.UseCase;
import dev.fairground.market.trade.Timer.Due;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Pays sellers out whose hold has ended. */
@UseCase
class MatureHolds {
    private final Orders orders;
    private final Settlement settlement;

    MatureHolds(Orders orders, Settlement settlement) {
        this.orders = orders;
        this.settlement = settlement;
    }

    /** Leaves orders alone that moved since their timer was set. */
    @Transactional
    void mature(List<Due> timers) {
        var docket = orders.lock(Due.orders(timers));

        timers.forEach(due -> docket.fire(due, MatureHolds::act));

        settlement.settle(docket);
    }

    private static Order act(Order order, Instant now) {
        return order instanceof Order.Completed done && !done.paidOut() ? done.payOut() : order;
    }
}
