package dev.fairground.market.trade;

import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Completes delivered orders whose buyer has said nothing for long enough. */
@UseCase
class ConfirmOverdueOrders {
    private final Dockets dockets;
    private final Settlement settlement;

    ConfirmOverdueOrders(Dockets dockets, Settlement settlement) {
        this.dockets = dockets;
        this.settlement = settlement;
    }

    /** Leaves orders alone that moved since their timer was set. */
    @Transactional
    void confirm(List<Due> timers) {
        var docket = dockets.lock(Due.orders(timers));

        timers.forEach(due -> docket.fire(due, ConfirmOverdueOrders::act));

        settlement.settle(docket);
    }

    private static Order act(Order order, Instant now) {
        return order instanceof Order.Delivered delivered ? delivered.complete(now) : order;
    }
}
