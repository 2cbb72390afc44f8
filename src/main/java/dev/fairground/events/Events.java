package dev.fairground.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;

/** Announces facts, inside the transaction that makes them true. */
@ApplicationScoped
public class Events {
    private final Outbox outbox;
    private final Listeners listeners;
    private final Wakeup wakeup;
    private final TransactionSynchronizationRegistry transaction;

    Events(Outbox outbox, Listeners listeners, Wakeup wakeup, TransactionSynchronizationRegistry transaction) {
        this.outbox = outbox;
        this.listeners = listeners;
        this.wakeup = wakeup;
        this.transaction = transaction;
    }

    /**
     * Writes these events, in their order, for every listener that hears them; what nobody hears is not kept. They are
     * delivered after the caller's transaction has committed, and vanish with it otherwise.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void publish(Collection<? extends Event> events) {
        var heard = events.stream().filter(listeners::hear).toList();
        if (heard.isEmpty()) {
            return;
        }
        transaction.registerInterposedSynchronization(new AfterCommit(wakeup));
        outbox.write(heard);
    }

    private record AfterCommit(Wakeup wakeup) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wakeup.eventsWait();
            }
        }
    }
}
