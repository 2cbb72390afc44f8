package dev.fairground.market.catalog;

import dev.fairground.events.Listener;
import dev.fairground.market.LotDelisted;
import dev.fairground.market.LotListed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Counts lots as they come on sale and go off it. */
@ApplicationScoped
class CountLots {
    private final LeafCounters counters;

    CountLots(LeafCounters counters) {
        this.counters = counters;
    }

    @Produces
    Listener<LotListed> listed() {
        return Listener.of(
                "market.count-listed",
                LotListed.class,
                listed -> counters.count(listed.event().lot()));
    }

    @Produces
    Listener<LotDelisted> delisted() {
        return Listener.of(
                "market.count-delisted",
                LotDelisted.class,
                gone -> counters.count(gone.event().lot()));
    }
}
