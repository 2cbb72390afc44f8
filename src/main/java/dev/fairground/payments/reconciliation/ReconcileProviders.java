package dev.fairground.payments.reconciliation;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import dev.fairground.payments.topup.Providers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Holds what providers report against the ledger, every night; what only one side knows raises the alarm. */
@ApplicationScoped
class ReconcileProviders implements Sweep {
    private static final Logger LOG = Logger.getLogger(ReconcileProviders.class);
    private static final Duration BACK = Duration.ofDays(3);

    private final Providers providers;
    private final Reports reports;
    private final Unmatched unmatched;
    private final Clock clock;
    private final AtomicInteger found = new AtomicInteger();

    ReconcileProviders(Providers providers, Reports reports, Unmatched unmatched, Clock clock, MeterRegistry metrics) {
        this.providers = providers;
        this.reports = reports;
        this.unmatched = unmatched;
        this.clock = clock;
        metrics.gauge("fairground.payments.unmatched", found);
    }

    @Override
    public String name() {
        return "payments.reconcile-providers";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /** The last days again: a provider may book late, and a line that is known is not kept twice. */
    @Override
    public int sweep() {
        var until = clock.real();
        var since = until.minus(BACK);
        for (var driver : providers.all()) {
            driver.report(since, until).ifPresent(lines -> reports.keep(driver.name(), since, until, lines));
        }
        var lines = unmatched.list();
        found.set(lines.size());
        lines.forEach(line -> LOG.errorf(
                "%s of %s %s is known to the %s alone", line.kind(), line.provider(), line.money(), line.saidBy()));
        return 0;
    }
}
