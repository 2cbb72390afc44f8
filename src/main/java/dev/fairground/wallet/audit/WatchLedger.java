package dev.fairground.wallet.audit;

import dev.fairground.jobs.Sweep;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Looks through the ledger every hour, once a day through all of it, and raises the alarm: an error in the log and {@code fairground.ledger.breaches}. */
@ApplicationScoped
class WatchLedger implements Sweep {
    private static final Logger LOG = Logger.getLogger(WatchLedger.class);

    private final InspectLedger inspect;
    private final AtomicInteger breached = new AtomicInteger();

    WatchLedger(InspectLedger inspect, MeterRegistry metrics) {
        this.inspect = inspect;
        metrics.gauge("fairground.ledger.breaches", breached);
    }

    @Override
    public String name() {
        return "wallet.verify-ledger";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int sweep() {
        var inspection = inspect.inspect(false);
        breached.set(inspection.red().size());
        inspection.red().forEach(it -> LOG.errorf("The ledger is not whole: %s: %s", it.name(), it.breaches()));
        return 0;
    }
}
