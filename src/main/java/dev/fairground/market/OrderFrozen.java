package dev.fairground.market;

import dev.fairground.events.Event;
import dev.fairground.events.EventType;
import dev.fairground.kernel.UserId;

/** An order stands still, because the payment of its buyer was taken back. */
@EventType("market.order-frozen")
public record OrderFrozen(OrderId order, UserId buyer, UserId seller) implements Event {
    @Override
    public String subject() {
        return "order:" + order;
    }
}
