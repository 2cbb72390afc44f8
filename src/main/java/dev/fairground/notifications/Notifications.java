package dev.fairground.notifications;

import dev.fairground.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/** Tells people what happened. */
@ApplicationScoped
public class Notifications {
    private final Notices notices;
    private final Jobs jobs;
    private final TransactionSynchronizationRegistry transaction;

    Notifications(Notices notices, Jobs jobs, TransactionSynchronizationRegistry transaction) {
        this.notices = notices;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /**
     * Puts these notices into inboxes, as part of the caller's transaction and in one statement; after its commit each
     * also goes out as a letter. A notice that its recipient already has is left out.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void send(List<Notice> sent) {
        if (!sent.isEmpty()) {
            transaction.registerInterposedSynchronization(new AfterCommit(jobs));
            notices.insert(sent);
        }
    }

    private record AfterCommit(Jobs jobs) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                jobs.wake(MailSweep.NAME);
            }
        }
    }
}
