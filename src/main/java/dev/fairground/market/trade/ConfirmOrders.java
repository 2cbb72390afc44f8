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

/** Buyers say that all is well: the price leaves escrow, and the seller's hold begins. */
@UseCase
class ConfirmOrders {
    private final Commands commands;
    private final Orders orders;
    private final Settlement settlement;

    ConfirmOrders(Commands commands, Orders orders, Settlement settlement) {
        this.commands = commands;
        this.orders = orders;
        this.settlement = settlement;
    }

    /** As if confirmed one by one in list order. */
    @Transactional
    List<Outcome<Order>> confirm(List<Ask.Confirmation> asks) {
        var claims = commands.claim(asks);
        var docket = orders.lock(claims.fresh(Ask::order));

        var outcomes = claims.answer(
                orders::byId,
                it -> docket.ask(it, (order, role, now) -> decide(order, role, it.withoutDelivery(), now)));

        settlement.settle(docket);
        return outcomes;
    }

    private static Outcome<Order> decide(Order order, Role role, boolean withoutDelivery, Instant now) {
        return switch (order) {
            case Order.Delivered delivered when role == Role.BUYER -> new Done<>(delivered.complete(now));
            case Order.Undelivered open when role == Role.BUYER && withoutDelivery -> new Done<>(open.complete(now));
            case Order.Completed done when role == Role.BUYER -> new Done<>(done);
            case Order.Frozen _ -> new Refused<>(TradeRefusal.FROZEN);
            case Order.Undelivered _, Order.Delivered _, Order.Completed _, Order.Refunded _ ->
                TradeRefusal.illegal(order);
        };
    }
}
