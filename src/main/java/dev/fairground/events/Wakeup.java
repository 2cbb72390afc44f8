package dev.fairground.events;

import dev.fairground.http.ProgramSettings;
import dev.fairground.jobs.Jobs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Lets deliveries begin soon after a commit: at once in this process, and in the workers of a process that delivers
 * nothing itself through a {@code NOTIFY} of its own transaction, at most one in 50 ms. Looking each second is the net.
 */
@ApplicationScoped
class Wakeup {
    private static final Logger LOG = Logger.getLogger(Wakeup.class);
    private static final Duration COALESCE = Duration.ofMillis(50);
    private static final int LOOK_EVERY_MS = 1_000;
    // A connection goes back to the pool now and then, so that a broken one is replaced and none counts as leaked.
    private static final int LOOKS_PER_CONNECTION = 30;

    private final Jobs jobs;
    private final ProgramSettings program;
    private final DataSource database;
    private final AtomicBoolean notifying = new AtomicBoolean();
    private volatile boolean stopped;

    Wakeup(Jobs jobs, ProgramSettings program, DataSource database) {
        this.jobs = jobs;
        this.program = program;
        this.database = database;
    }

    /** Called after each commit that wrote events. */
    void eventsWait() {
        if (program.works()) {
            jobs.wake(DeliverySweep.NAME);
        } else if (notifying.compareAndSet(false, true)) {
            Thread.ofVirtual().name("events-notify").start(this::tellWorkers);
        }
    }

    void start(@Observes StartupEvent started) {
        if (program.works()) {
            Thread.ofVirtual().name("events-listen").start(this::listen);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void tellWorkers() {
        LockSupport.parkNanos(COALESCE.toNanos());
        notifying.set(false);
        execute("notify fairground_events");
    }

    private void listen() {
        while (!stopped) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen fairground_events");
                var notifications = connection.unwrap(PGConnection.class);
                for (var looks = 0; looks < LOOKS_PER_CONNECTION && !stopped; looks++) {
                    jobs.wake(DeliverySweep.NAME);
                    notifications.getNotifications(LOOK_EVERY_MS);
                }
                statement.execute("unlisten fairground_events");
            } catch (SQLException broken) {
                LOG.debug("the connection that listens for events broke", broken);
                LockSupport.parkNanos(Duration.ofMillis(LOOK_EVERY_MS).toNanos());
            }
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            LOG.debug("workers could not be told of events, they will look by themselves", broken);
        }
    }
}
