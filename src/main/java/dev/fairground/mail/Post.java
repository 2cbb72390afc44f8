package dev.fairground.mail;

import dev.fairground.http.ProgramSettings;
import dev.fairground.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.util.List;

/** Where letters are posted. */
@ApplicationScoped
public class Post {
    /** Who holds it reads the letters of others, where no mail server takes them. */
    public static final String READ_LETTERS = "mail.read-letters";

    private final Letters letters;
    private final Carrier carrier;
    private final Jobs jobs;
    private final TransactionSynchronizationRegistry transaction;

    Post(Letters letters, Carrier carrier, Jobs jobs, TransactionSynchronizationRegistry transaction) {
        this.letters = letters;
        this.carrier = carrier;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @Produces
    @Singleton
    static Carrier carrier(MailSettings mail, ProgramSettings program) {
        return mail.url().<Carrier>map(Smtp::new).orElseGet(() -> new MailFiles(Path.of(program.data(), "mail")));
    }

    /** Whether letters leave this machine; otherwise they become files. */
    public boolean reachesPeople() {
        return carrier.reachesPeople();
    }

    /**
     * Posts these letters as part of the caller's transaction: they are carried after its commit, and vanish with it
     * otherwise.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void post(List<Letter> posted) {
        if (!posted.isEmpty()) {
            transaction.registerInterposedSynchronization(new AfterCommit(jobs));
            letters.insert(posted);
        }
    }

    private record AfterCommit(Jobs jobs) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                jobs.wake(CarryLetters.NAME);
            }
        }
    }
}
