package dev.fairground.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.fairground.http.ProgramSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Starts each sweep at its time on one node of the installation; a sweep that fails is run later, never given up. */
@ApplicationScoped
class Schedule {
    private static final int AT_ONCE = 4;
    /** A process that has not been heard of for six of these is dead, and what it was running is run by another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 16;

    private final Jobs jobs;
    private final DataSource database;
    private final ProgramSettings program;
    private @Nullable Scheduler scheduler;

    Schedule(Jobs jobs, DataSource database, ProgramSettings program) {
        this.jobs = jobs;
        this.database = database;
        this.program = program;
    }

    void start(@Observes StartupEvent started) {
        if (program.works()) {
            begin();
        }
    }

    void begin() {
        var tasks = new ArrayList<RecurringTask<Void>>();
        for (var runner : jobs.runners()) {
            tasks.add(task(runner));
        }
        var starting = Scheduler.create(database)
                .startTasks(tasks)
                .tableName("jobs.scheduled_task")
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(STOP_WITHIN)
                .build();
        starting.start();
        scheduler = starting;
    }

    void stop(@Observes ShutdownEvent stopped) {
        end();
    }

    void end() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private static RecurringTask<Void> task(Runner runner) {
        var every = runner.sweep().every();
        return Tasks.recurring(runner.sweep().name(), FixedDelay.of(every))
                .onFailure((failed, next) -> next.reschedule(failed, retry(failed, every)))
                .execute((instance, context) -> runner.attempt());
    }

    private static Instant retry(ExecutionComplete failed, Duration every) {
        var doublings = Math.min(failed.getExecution().consecutiveFailures, MOST_DOUBLINGS);
        var pause = every.multipliedBy(1L << doublings);
        return failed.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : max(every, LONGEST_PAUSE));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
