package dev.fairground.events;

import dev.fairground.events.DeliverEvents.Failed;
import dev.fairground.jobs.Sweep;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Delivers what waits in the outbox, and clears away what everybody has heard. */
@ApplicationScoped
class DeliverySweep implements Sweep {
    static final String NAME = "events.deliver";

    private static final Logger LOG = Logger.getLogger(DeliverySweep.class);
    private static final int CLEANED_AT_ONCE = 1_000;

    private final DeliverEvents deliverEvents;
    private final Deliveries deliveries;
    private final Listeners listeners;

    DeliverySweep(DeliverEvents deliverEvents, Deliveries deliveries, Listeners listeners, MeterRegistry metrics) {
        this.deliverEvents = deliverEvents;
        this.deliveries = deliveries;
        this.listeners = listeners;
        TimeGauge.builder(
                        "fairground.outbox.oldest.age",
                        () -> deliveries.oldest().toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("How long the oldest event has waited for a listener")
                .register(metrics);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The net under the net: {@link Wakeup} looks each second on every node that works. */
    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int sweep() {
        var delivered = 0;
        for (var listener : deliveries.waiting(listeners.ids())) {
            delivered += deliver(listener);
        }
        return delivered > 0 ? delivered : deliveries.clean(CLEANED_AT_ONCE);
    }

    private int deliver(String listener) {
        try {
            return deliverEvents.deliver(listener);
        } catch (Failed failed) {
            var delivery = failed.delivery();
            LOG.warnf(failed.why(), "%s could not take %s of %s", listener, delivery.type(), delivery.subject());
            deliveries.fail(delivery, failed.why().toString());
            return 1;
        }
    }
}
