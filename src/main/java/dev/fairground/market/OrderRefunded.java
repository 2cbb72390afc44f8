package dev.fairground.market;

import dev.fairground.events.Event;
import dev.fairground.events.EventType;
import dev.fairground.kernel.UserId;

/** A sale was undone; the buyer has the money back and the lot its stock. */
@EventType("market.order-refunded")
public record OrderRefunded(OrderId order, UserId buyer, UserId seller) implements Event {
    @Override
    public String subject() {
        return "order:" + order;
    }
}
