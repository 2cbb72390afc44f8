package dev.fairground.market.trade;

import dev.fairground.kernel.UseCase;
import dev.fairground.market.trade.Timer.Due;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Completes delivered orders whose buyer has said nothing for long enough. */
@UseCase
class ConfirmOverdueOrders {
    private final Orders orders;
    private final Settlement settlement;

    ConfirmOverdueOrders(Orders orders, Settlement settlement) {
        this.orders = orders;
        this.settlement = settlement;
    }

    /** Leaves orders alone that moved since their timer was set. */
    @Transactional
    void confirm(List<Due> timers) {
        var docket = orders.lock(Due.orders(timers));

        timers.forEach(due -> docket.fire(due, ConfirmOverdueOrders::act));

        settlement.settle(docket);
    }

    private static Order act(Order order, Instant now) {
        return order instanceof Order.Delivered delivered ? delivered.complete(now) : order;
    }
}
