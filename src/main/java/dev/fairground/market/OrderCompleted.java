package dev.fairground.market;

import dev.fairground.events.Event;
import dev.fairground.events.EventType;
import dev.fairground.kernel.UserId;

/** A sale is done; the seller's money is on hold. */
@EventType("market.order-completed")
public record OrderCompleted(OrderId order, UserId buyer, UserId seller) implements Event {
    @Override
    public String subject() {
        return "order:" + order;
    }
}
