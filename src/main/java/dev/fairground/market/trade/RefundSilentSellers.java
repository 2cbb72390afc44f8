package dev.fairground.market.trade;

import dev.fairground.kernel.UseCase;
import dev.fairground.market.trade.Timer.Due;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Gives buyers their money back where the seller has let the last deadline pass. */
@UseCase
class RefundSilentSellers {
    private final Shelves shelves;
    private final Orders orders;
    private final Settlement settlement;

    RefundSilentSellers(Shelves shelves, Orders orders, Settlement settlement) {
        this.shelves = shelves;
        this.orders = orders;
        this.settlement = settlement;
    }

    /** Leaves orders alone that moved since their timer was set. */
    @Transactional
    void refund(List<Due> timers) {
        var shelf = shelves.lockOf(Due.orders(timers));
        var docket = orders.lock(Due.orders(timers));

        timers.forEach(due -> docket.fire(due, RefundSilentSellers::act));

        settlement.settle(docket, shelf);
    }

    private static Order act(Order order, Instant now) {
        return order instanceof Order.Undelivered open ? open.refund() : order;
    }
}
