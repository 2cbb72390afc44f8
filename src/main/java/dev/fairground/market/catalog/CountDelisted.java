package dev.fairground.market.catalog;

import dev.fairground.events.Happened;
import dev.fairground.events.Listener;
import dev.fairground.market.LotDelisted;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts lots that went off sale. */
@ApplicationScoped
class CountDelisted implements Listener<LotDelisted> {
    private final LeafCounters counters;

    CountDelisted(LeafCounters counters) {
        this.counters = counters;
    }

    @Override
    public String id() {
        return "market.count-delisted";
    }

    @Override
    public Class<LotDelisted> listensTo() {
        return LotDelisted.class;
    }

    @Override
    public void on(Happened<LotDelisted> happened) {
        counters.count(happened.event().lot());
    }
}
