package dev.fairground.wallet.audit;

import dev.fairground.jobs.Sweep;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Verifies the ledger every hour and raises the alarm: an error in the log and {@code fairground.ledger.breaches}. */
@ApplicationScoped
class WatchLedger implements Sweep {
    private static final Logger LOG = Logger.getLogger(WatchLedger.class);

    private final VerifyLedger verify;
    private final AtomicInteger breached = new AtomicInteger();

    WatchLedger(VerifyLedger verify, MeterRegistry metrics) {
        this.verify = verify;
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
        var red = verify.verify().stream().filter(check -> !check.green()).toList();
        breached.set(red.size());
        red.forEach(check -> LOG.errorf("The ledger is not whole: %s: %s", check.name(), check.breaches()));
        return 0;
    }
}
