package dev.fairground.market.catalog;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Mends the numbers of lots on sale, should anything ever have changed lots without saying so. */
@UseCase
class RecountLots implements Sweep {
    private final LeafCounters counters;

    RecountLots(LeafCounters counters) {
        this.counters = counters;
    }

    @Override
    public String name() {
        return "market.recount-lots";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public int sweep() {
        return counters.recount();
    }
}
