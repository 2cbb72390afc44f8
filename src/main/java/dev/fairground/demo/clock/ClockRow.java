package dev.fairground.demo.clock;

import dev.fairground.kernel.Store;
import java.time.Duration;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** How far the domain's time is ahead, kept so that a restart does not turn it back. */
@Store
class ClockRow {
    @Language("sql")
    private static final String ADVANCE = """
            insert into demo.clock (ahead_micros) values (:micros)
                on conflict (one) do update set ahead_micros = demo.clock.ahead_micros + excluded.ahead_micros
            returning ahead_micros
            """;

    @Language("sql")
    private static final String READ = """
            select coalesce(max(ahead_micros), 0) from demo.clock
            """;

    private final Jdbi db;

    ClockRow(Jdbi db) {
        this.db = db;
    }

    /** Moves it ahead and says by how much it is ahead now. */
    Duration advance(Duration by) {
        var micros = by.toNanos() / 1_000;
        return micros(db.withHandle(h ->
                h.createQuery(ADVANCE).bind("micros", micros).mapTo(Long.class).one()));
    }

    Duration read() {
        return micros(db.withHandle(h -> h.createQuery(READ).mapTo(Long.class).one()));
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(Math.multiplyExact(micros, 1_000L));
    }
}
