package dev.fairground.market;

import dev.fairground.events.Event;
import dev.fairground.events.EventType;
import dev.fairground.kernel.UserId;

/** A lot went on sale: activated, imported, or back on the shelf after a refund. */
@EventType("market.lot-listed")
public record LotListed(LotId lot, CategoryId category, UserId seller) implements Event {
    @Override
    public String subject() {
        return "lot:" + lot;
    }
}
