package dev.fairground.payments.reconciliation;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.topup.Providers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Holds what providers report against the ledger, every night, and books what they keep; what only one side knows raises
 * the alarm.
 */
@ApplicationScoped
class ReconcileProviders implements Sweep {
    private static final Logger LOG = Logger.getLogger(ReconcileProviders.class);

    private final Providers providers;
    private final Reports reports;
    private final BookFees fees;
    private final Unmatched unmatched;
    private final Clock clock;
    private final AtomicInteger found = new AtomicInteger();

    ReconcileProviders(
            Providers providers,
            Reports reports,
            BookFees fees,
            Unmatched unmatched,
            Clock clock,
            MeterRegistry metrics) {
        this.providers = providers;
        this.reports = reports;
        this.fees = fees;
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

    @Override
    public int sweep() {
        var until = clock.real();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            providers.all().forEach(driver -> threads.execute(() -> read(driver, until)));
        }
        Currency.ALL.forEach(this::book);
        var lines = unmatched.list();
        found.set(lines.size());
        lines.forEach(line -> LOG.errorf(
                "%s of %s %s is known to the %s alone", line.kind(), line.provider(), line.money(), line.saidBy()));
        return 0;
    }

    /** The last days again: a provider may book late, and a line that is known is not kept twice. */
    private void read(PaymentDriver driver, Instant until) {
        try {
            var since = reports.since(driver.name(), until);
            driver.report(since, until).ifPresent(report -> reports.keep(driver.name(), since, report));
        } catch (RuntimeException unreadable) {
            LOG.errorf(unreadable, "What %s reports cannot be read", driver.name());
        }
    }

    private void book(Currency currency) {
        var booked = fees.book(currency);
        while (booked > 0) {
            booked = fees.book(currency);
        }
    }
}
