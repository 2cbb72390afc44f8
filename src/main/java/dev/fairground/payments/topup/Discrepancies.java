package dev.fairground.payments.topup;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells an operator where a provider and our books part: an error in the log, and a count to raise an alarm by. */
@ApplicationScoped
class Discrepancies {
    private static final Logger LOG = Logger.getLogger(Discrepancies.class);
    private static final String COUNT = "fairground.payments.discrepancies";

    private final MeterRegistry metrics;

    Discrepancies(MeterRegistry metrics) {
        this.metrics = metrics;
        metrics.counter(COUNT);
    }

    void tell(String what) {
        metrics.counter(COUNT).increment();
        LOG.error(what);
    }
}
