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

/** The seller begins: from now on only lateness takes the order away. */
@UseCase
class StartOrder {
    private final Commands commands;
    private final Orders orders;
    private final Settlement settlement;

    StartOrder(Commands commands, Orders orders, Settlement settlement) {
        this.commands = commands;
        this.orders = orders;
        this.settlement = settlement;
    }

    @Transactional
    Outcome<Order> start(Ask ask) {
        var claims = commands.claim(List.of(ask));
        var docket = orders.lock(claims.fresh(Ask::order));

        var outcomes = claims.answer(orders::byId, it -> docket.ask(it, StartOrder::decide));

        settlement.settle(docket);
        return outcomes.getFirst();
    }

    private static Outcome<Order> decide(Order order, Role role, Instant now) {
        return switch (order) {
            case Order.Paid paid when role == Role.SELLER -> new Done<>(paid.start());
            case Order.InProgress begun when role == Role.SELLER -> new Done<>(begun);
            case Order.Frozen _ -> new Refused<>(TradeRefusal.FROZEN);
            case Order.Undelivered _, Order.Delivered _, Order.Completed _, Order.Refunded _ ->
                TradeRefusal.illegal(order);
        };
    }
}
