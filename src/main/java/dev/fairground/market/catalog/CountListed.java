package dev.fairground.market.catalog;

import dev.fairground.events.Happened;
import dev.fairground.events.Listener;
import dev.fairground.market.LotListed;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts lots that came on sale. */
@ApplicationScoped
class CountListed implements Listener<LotListed> {
    private final LeafCounters counters;

    CountListed(LeafCounters counters) {
        this.counters = counters;
    }

    @Override
    public String id() {
        return "market.count-listed";
    }

    @Override
    public Class<LotListed> listensTo() {
        return LotListed.class;
    }

    @Override
    public void on(Happened<LotListed> happened) {
        counters.count(happened.event().lot());
    }
}
