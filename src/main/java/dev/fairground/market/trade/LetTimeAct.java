package dev.fairground.market.trade;

import dev.fairground.kernel.UseCase;
import dev.fairground.market.trade.Timer.Due;
import dev.fairground.market.trade.Timer.Kind;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Moves orders whose time has come: what a silent seller holds up is refunded, what a silent buyer has is completed, and
 * sellers are paid out whose hold has ended.
 */
@UseCase
class LetTimeAct {
    private final Shelves shelves;
    private final Orders orders;
    private final Settlement settlement;

    LetTimeAct(Shelves shelves, Orders orders, Settlement settlement) {
        this.shelves = shelves;
        this.orders = orders;
        this.settlement = settlement;
    }

    /** In list order; leaves orders alone that moved since their timer was set. Only refunds need their lots. */
    @Transactional
    void act(List<Due> timers) {
        var refunds =
                timers.stream().filter(due -> due.kind() == Kind.SILENT_REFUND).toList();
        var shelf = shelves.lockOf(Due.orders(refunds));
        var docket = orders.lock(Due.orders(timers));

        timers.forEach(due -> docket.fire(due, LetTimeAct::act));

        settlement.settle(docket, shelf);
    }

    private static Order act(Order order, Instant now) {
        return switch (order) {
            case Order.Undelivered open -> open.refund();
            case Order.Delivered delivered -> delivered.complete(now);
            case Order.Completed done when !done.paidOut() -> done.payOut();
            case Order.Completed _, Order.Refunded _, Order.Frozen _ -> order;
        };
    }
}
