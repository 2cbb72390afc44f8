package dev.fairground.events;

import dev.fairground.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an operator sees of deliveries that failed, and the way to have them tried again. */
@ApplicationScoped
public class DeadLetters {
    private static final int SHOWN = 1_000;

    private final Deliveries deliveries;
    private final Jobs jobs;

    DeadLetters(Deliveries deliveries, Jobs jobs) {
        this.deliveries = deliveries;
        this.jobs = jobs;
    }

    /** The oldest 1 000 deliveries that were given up. */
    public List<DeadLetter> list() {
        return deliveries.dead(SHOWN);
    }

    /** Has every dead letter delivered as if it were new, and says how many these are. */
    public int retry() {
        var revived = deliveries.revive();
        jobs.wake(DeliverySweep.NAME);
        return revived;
    }
}
