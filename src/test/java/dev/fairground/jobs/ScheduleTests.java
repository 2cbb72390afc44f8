package dev.fairground.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.http.ProgramSettings;
import dev.fairground.testing.TestDatabase;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that dies takes none of its sweeps with it. */
class ScheduleTests {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch ran = new CountDownLatch(1);

    @Test
    void runsWhatAProcessThatDiedHalfAMinuteAgoWasRunning() throws Exception {
        var database = database();
        wasBegunByOneThatDied(database);
        var settings = new SmallRyeConfigBuilder()
                .withMapping(ProgramSettings.class)
                .build()
                .getConfigMapping(ProgramSettings.class);
        var schedule = new Schedule(new Jobs(List.of(new Waited()), settings), database, settings);

        schedule.begin();
        try {
            assertThat(ran.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            schedule.end();
        }
    }

    private static PGSimpleDataSource database() {
        var address = TestDatabase.fresh();
        var database = new PGSimpleDataSource();
        database.setUrl(address.url());
        database.setUser(address.user());
        database.setPassword(address.password());
        return database;
    }

    private static void wasBegunByOneThatDied(PGSimpleDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into jobs.scheduled_task (task_name, task_instance, execution_time, picked, picked_by,
                                                     last_heartbeat, version)
                    values ('tests.waited', 'recurring', now() - interval '1 minute', true, 'a process that died',
                            now() - interval '31 seconds', 2)
                    """);
        }
    }

    private final class Waited implements Sweep {
        @Override
        public String name() {
            return "tests.waited";
        }

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public int sweep() {
            ran.countDown();
            return 0;
        }
    }
}
