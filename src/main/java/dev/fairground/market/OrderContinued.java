package dev.fairground.market;

import dev.fairground.events.Event;
import dev.fairground.events.EventType;
import dev.fairground.kernel.UserId;

/** An order that stood still goes on with the time it had left. */
@EventType("market.order-continued")
public record OrderContinued(OrderId order, UserId buyer, UserId seller) implements Event {
    @Override
    public String subject() {
        return "order:" + order;
    }
}
