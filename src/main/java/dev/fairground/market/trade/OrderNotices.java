package dev.fairground.market.trade;

import dev.fairground.events.Event;
import dev.fairground.events.Happened;
import dev.fairground.events.Listener;
import dev.fairground.kernel.UserId;
import dev.fairground.market.OrderCompleted;
import dev.fairground.market.OrderContinued;
import dev.fairground.market.OrderDelivered;
import dev.fairground.market.OrderFrozen;
import dev.fairground.market.OrderId;
import dev.fairground.market.OrderPaid;
import dev.fairground.market.OrderRefunded;
import dev.fairground.notifications.Notice;
import dev.fairground.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import java.util.stream.Stream;

/** Tells the two sides of an order what the other one, or time, has done. */
@ApplicationScoped
class OrderNotices {
    private final Orders orders;
    private final Notifications notifications;

    OrderNotices(Orders orders, Notifications notifications) {
        this.orders = orders;
        this.notifications = notifications;
    }

    /** To the seller: your lot was sold. */
    @Produces
    Listener<OrderPaid> ofPayment() {
        return Listener.of(
                "market.notify-order-paid",
                OrderPaid.class,
                paid -> tell(
                        paid,
                        "market.order-paid",
                        paid.event().order(),
                        paid.event().seller()));
    }

    /** To the buyer: your order was delivered. */
    @Produces
    Listener<OrderDelivered> ofDelivery() {
        return Listener.of(
                "market.notify-order-delivered",
                OrderDelivered.class,
                delivered -> tell(
                        delivered,
                        "market.order-delivered",
                        delivered.event().order(),
                        delivered.event().buyer()));
    }

    /** To the seller: the sale is done. */
    @Produces
    Listener<OrderCompleted> ofCompletion() {
        return Listener.of(
                "market.notify-order-completed",
                OrderCompleted.class,
                completed -> tell(
                        completed,
                        "market.order-completed",
                        completed.event().order(),
                        completed.event().seller()));
    }

    /** To both sides: the money went back. */
    @Produces
    Listener<OrderRefunded> ofRefund() {
        return Listener.of(
                "market.notify-order-refunded",
                OrderRefunded.class,
                refunded -> tell(
                        refunded,
                        "market.order-refunded",
                        refunded.event().order(),
                        refunded.event().buyer(),
                        refunded.event().seller()));
    }

    /** To both sides: nothing goes on for now. */
    @Produces
    Listener<OrderFrozen> ofFreeze() {
        return Listener.of(
                "market.notify-order-frozen",
                OrderFrozen.class,
                frozen -> tell(
                        frozen,
                        "market.order-frozen",
                        frozen.event().order(),
                        frozen.event().buyer(),
                        frozen.event().seller()));
    }

    /** To both sides: it goes on. */
    @Produces
    Listener<OrderContinued> ofContinuation() {
        return Listener.of(
                "market.notify-order-continued",
                OrderContinued.class,
                continued -> tell(
                        continued,
                        "market.order-continued",
                        continued.event().order(),
                        continued.event().buyer(),
                        continued.event().seller()));
    }

    private void tell(Happened<? extends Event> happened, String type, OrderId order, UserId... people) {
        var deal = orders.find(order).orElseThrow().deal();
        var variables = Map.of("number", deal.number(), "title", deal.lot().title());
        notifications.send(Stream.of(people)
                .map(to -> new Notice(
                        to,
                        type,
                        variables,
                        "/orders/" + order,
                        happened.at(),
                        happened.id().toString()))
                .toList());
    }
}
