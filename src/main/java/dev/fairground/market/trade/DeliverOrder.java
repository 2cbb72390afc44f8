package dev.fairground.market.trade;

import dev.fairground.commands.Commands;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.Validation;
import dev.fairground.market.trade.Deal.Role;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The seller says that the buyer has it, with a proof where the kind of goods needs one. */
@UseCase
class DeliverOrder {
    private final Commands commands;
    private final Orders orders;
    private final Settlement settlement;

    DeliverOrder(Commands commands, Orders orders, Settlement settlement) {
        this.commands = commands;
        this.orders = orders;
        this.settlement = settlement;
    }

    @Transactional
    Outcome<Order> deliver(Ask.Delivery ask) {
        var claims = commands.claim(List.of(ask));
        var docket = orders.lock(claims.fresh(Ask::order));

        var outcomes = claims.answer(
                orders::byId, it -> docket.ask(it, (order, role, now) -> decide(order, role, it.note(), now)));

        settlement.settle(docket);
        return outcomes.getFirst();
    }

    private static Outcome<Order> decide(Order order, Role role, String note, Instant now) {
        return switch (order) {
            case Order.Undelivered open when role == Role.SELLER -> deliver(open, note, now);
            case Order.Delivered same when role == Role.SELLER && same.note().equals(note) -> new Done<>(same);
            case Order.Frozen _ -> new Refused<>(TradeRefusal.FROZEN);
            case Order.Undelivered _, Order.Delivered _, Order.Completed _, Order.Refunded _ ->
                TradeRefusal.illegal(order);
        };
    }

    private static Outcome<Order> deliver(Order.Undelivered order, String note, Instant now) {
        var needsProof = switch (order.deal().lot().kind()) {
            case CURRENCY, ITEM -> true;
            case ACCOUNT, KEY, TOPUP, SERVICE -> false;
        };
        if (needsProof && note.isEmpty()) {
            return Validation.refuse(List.of(new FieldError("note", "required", "say how the buyer got it")));
        }
        return new Done<>(order.deliver(note, now));
    }
}
