package dev.fairground.market;

import dev.fairground.events.Event;
import dev.fairground.events.EventType;
import dev.fairground.kernel.UserId;

/** A lot was sold, and its price lies in escrow. */
@EventType("market.order-paid")
public record OrderPaid(OrderId order, LotId lot, UserId buyer, UserId seller) implements Event {
    @Override
    public String subject() {
        return "order:" + order;
    }
}
