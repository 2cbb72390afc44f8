package dev.fairground.market.trade;

import dev.fairground.commands.Commands;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.market.trade.Deal.Role;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The buyer takes the money back from a seller who is late. */
@UseCase
class CancelOrder {
    private final Commands commands;
    private final Shelves shelves;
    private final Orders orders;
    private final Settlement settlement;

    CancelOrder(Commands commands, Shelves shelves, Orders orders, Settlement settlement) {
        this.commands = commands;
        this.shelves = shelves;
        this.orders = orders;
        this.settlement = settlement;
    }

    @Transactional
    Outcome<Order> cancel(Ask ask) {
        var claims = commands.claim(List.of(ask));
        var shelf = shelves.lockOf(claims.fresh(Ask::order));
        var docket = orders.lock(claims.fresh(Ask::order));

        var outcomes = claims.answer(orders::byId, it -> docket.ask(it, CancelOrder::decide));

        settlement.settle(docket, shelf);
        return outcomes.getFirst();
    }

    private static Outcome<Order> decide(Order order, Role role, Instant now) {
        return switch (order) {
            case Order.Undelivered open when role == Role.BUYER && open.isLate(now) -> new Done<>(open.refund());
            case Order.Refunded undone when role == Role.BUYER -> new Done<>(undone);
            case Order.Frozen _ -> new Refused<>(TradeRefusal.FROZEN);
            case Order.Undelivered _, Order.Delivered _, Order.Completed _, Order.Refunded _ ->
                TradeRefusal.illegal(order);
        };
    }
}
