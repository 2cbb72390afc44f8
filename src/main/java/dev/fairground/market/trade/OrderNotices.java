package dev.fairground.market.trade;

import dev.fairground.events.Event;
import dev.fairground.events.Happened;
import dev.fairground.events.Listener;
import dev.fairground.kernel.UserId;
import dev.fairground.market.OrderCompleted;
import dev.fairground.market.OrderDelivered;
import dev.fairground.market.OrderId;
import dev.fairground.market.OrderPaid;
import dev.fairground.market.OrderRefunded;
import dev.fairground.notifications.Notice;
import dev.fairground.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
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

    void tell(Happened<? extends Event> happened, String type, OrderId order, UserId... people) {
        var deal = orders.find(order).orElseThrow().deal();
        var variables = Map.of("number", deal.number(), "title", deal.lot().title());
        notifications.send(Stream.of(people)
                .map(to -> new Notice(
                        to, type, variables, "/orders/" + order, happened.id().toString()))
                .toList());
    }

    /** To the seller: your lot was sold. */
    @ApplicationScoped
    static class OfPayment implements Listener<OrderPaid> {
        private final OrderNotices notices;

        OfPayment(OrderNotices notices) {
            this.notices = notices;
        }

        @Override
        public String id() {
            return "market.notify-order-paid";
        }

        @Override
        public Class<OrderPaid> listensTo() {
            return OrderPaid.class;
        }

        @Override
        public void on(Happened<OrderPaid> happened) {
            var event = happened.event();
            notices.tell(happened, "market.order-paid", event.order(), event.seller());
        }
    }

    /** To the buyer: your order was delivered. */
    @ApplicationScoped
    static class OfDelivery implements Listener<OrderDelivered> {
        private final OrderNotices notices;

        OfDelivery(OrderNotices notices) {
            this.notices = notices;
        }

        @Override
        public String id() {
            return "market.notify-order-delivered";
        }

        @Override
        public Class<OrderDelivered> listensTo() {
            return OrderDelivered.class;
        }

        @Override
        public void on(Happened<OrderDelivered> happened) {
            var event = happened.event();
            notices.tell(happened, "market.order-delivered", event.order(), event.buyer());
        }
    }

    /** To the seller: the sale is done. */
    @ApplicationScoped
    static class OfCompletion implements Listener<OrderCompleted> {
        private final OrderNotices notices;

        OfCompletion(OrderNotices notices) {
            this.notices = notices;
        }

        @Override
        public String id() {
            return "market.notify-order-completed";
        }

        @Override
        public Class<OrderCompleted> listensTo() {
            return OrderCompleted.class;
        }

        @Override
        public void on(Happened<OrderCompleted> happened) {
            var event = happened.event();
            notices.tell(happened, "market.order-completed", event.order(), event.seller());
        }
    }

    /** To both sides: the money went back. */
    @ApplicationScoped
    static class OfRefund implements Listener<OrderRefunded> {
        private final OrderNotices notices;

        OfRefund(OrderNotices notices) {
            this.notices = notices;
        }

        @Override
        public String id() {
            return "market.notify-order-refunded";
        }

        @Override
        public Class<OrderRefunded> listensTo() {
            return OrderRefunded.class;
        }

        @Override
        public void on(Happened<OrderRefunded> happened) {
            var event = happened.event();
            notices.tell(happened, "market.order-refunded", event.order(), event.buyer(), event.seller());
        }
    }
}
