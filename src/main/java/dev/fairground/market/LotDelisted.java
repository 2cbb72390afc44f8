package dev.fairground.market;

import dev.fairground.events.Event;
import dev.fairground.events.EventType;
import dev.fairground.kernel.UserId;

/** A lot is no longer on sale: withdrawn by its seller, or sold out. */
@EventType("market.lot-delisted")
public record LotDelisted(LotId lot, CategoryId category, UserId seller) implements Event {
    @Override
    public String subject() {
        return "lot:" + lot;
    }
}
