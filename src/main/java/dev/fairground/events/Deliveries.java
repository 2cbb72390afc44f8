package dev.fairground.events;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** What waits for listeners: taken without waiting for other nodes, in order per listener and subject. */
@Store
class Deliveries {
    /** Tries before a delivery is given up: some 17 minutes with their pauses of 1, 2, 4, … seconds. */
    static final int TRIES = 10;

    @Language("sql")
    private static final String WAITING = """
            select distinct d.listener
              from events.delivery as d
             where d.dead_at is null and d.due_at <= :now and d.listener = any(:listeners)
             order by d.listener
            """;

    @Language("sql")
    private static final String TAKE = """
            select d.listener, d.subject, d.event_id, e.name, e.type, e.at, e.data
              from events.delivery as d
              join events.event as e on e.id = d.event_id
             where d.listener = :listener and d.dead_at is null and d.due_at <= :now
               and not exists (select 1
                                 from events.delivery as o
                                where (o.listener, o.subject) = (d.listener, d.subject)
                                  and o.event_id < d.event_id
                                  and o.dead_at is null)
             order by d.due_at, d.event_id
             limit :most
               for update of d skip locked
            """;

    @Language("sql")
    private static final String DELETE = """
            delete from events.delivery as d
             using unnest(:subjects::text[], :events::bigint[]) as n (subject, event_id)
             where (d.listener, d.subject, d.event_id) = (:listener, n.subject, n.event_id)
            """;

    @Language("sql")
    private static final String FAIL = """
            update events.delivery
               set attempts = attempts + 1,
                   due_at = cast(:now as timestamptz) + least(interval '1 second' * power(2, attempts), interval '10 minutes'),
                   dead_at = case when attempts + 1 >= :tries then cast(:now as timestamptz) end,
                   error = :error
             where (listener, subject, event_id) = (:listener, :subject, :event)
            """;

    @Language("sql")
    private static final String CLEAN = """
            delete from events.event
             where id in (select e.id
                            from events.event as e
                           where not exists (select 1 from events.delivery as d where d.event_id = e.id)
                           limit :most
                             for update skip locked)
            """;

    @Language("sql")
    private static final String OLDEST = """
            select extract(epoch from clock_timestamp() - min(e.written_at))
              from events.event as e
             where exists (select 1 from events.delivery as d where d.event_id = e.id and d.dead_at is null)
            """;

    @Language("sql")
    private static final String DEAD = """
            select d.listener, e.type, d.subject, d.attempts, d.dead_at, d.error
              from events.delivery as d
              join events.event as e on e.id = d.event_id
             where d.dead_at is not null
             order by d.event_id, d.listener
             limit :most
            """;

    @Language("sql")
    private static final String REVIVE = """
            update events.delivery
               set attempts = 0, due_at = :now, dead_at = null
             where dead_at is not null
            """;

    private final Jdbi db;
    private final Clock clock;

    Deliveries(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of these listeners that have something to hear now. */
    List<String> waiting(Iterable<String> listeners) {
        return db.withHandle(h -> h.createQuery(WAITING)
                .bind("now", clock.real())
                .bindArray("listeners", String.class, listeners)
                .mapTo(String.class)
                .list());
    }

    /** Locks what a listener is to hear next, at most one event of each subject. */
    List<Delivery> take(String listener, int most) {
        return db.withHandle(h -> h.createQuery(TAKE)
                .bind("listener", listener)
                .bind("now", clock.real())
                .bind("most", most)
                .map((row, _) -> delivery(row))
                .list());
    }

    void delete(String listener, List<Delivery> heard) {
        db.useHandle(h -> h.createUpdate(DELETE)
                .bind("listener", listener)
                .bindArray(
                        "subjects",
                        String.class,
                        heard.stream().map(Delivery::subject).toArray())
                .bindArray(
                        "events",
                        Long.class,
                        heard.stream().map(Delivery::event).toArray())
                .execute());
    }

    void fail(Delivery delivery, String error) {
        db.useHandle(h -> h.createUpdate(FAIL)
                .bind("listener", delivery.listener())
                .bind("subject", delivery.subject())
                .bind("event", delivery.event())
                .bind("now", clock.real())
                .bind("tries", TRIES)
                .bind("error", error)
                .execute());
    }

    /** Deletes events that every listener has heard. */
    int clean(int most) {
        return db.withHandle(h -> h.createUpdate(CLEAN).bind("most", most).execute());
    }

    /** How long the oldest event has waited; zero when nothing waits. */
    Duration oldest() {
        var seconds = db.withHandle(
                h -> h.createQuery(OLDEST).map((row, _) -> row.getDouble(1)).one());
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    List<DeadLetter> dead(int most) {
        return db.withHandle(h -> h.createQuery(DEAD)
                .bind("most", most)
                .map((row, _) -> new DeadLetter(
                        row.getString("listener"),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getInt("attempts"),
                        instant(row, "dead_at"),
                        row.getString("error")))
                .list());
    }

    int revive() {
        return db.withHandle(
                h -> h.createUpdate(REVIVE).bind("now", clock.real()).execute());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("listener"),
                row.getString("subject"),
                row.getLong("event_id"),
                row.getObject("name", UUID.class),
                row.getString("type"),
                instant(row, "at"),
                row.getString("data"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** One event on its way to one listener. */
    record Delivery(String listener, String subject, long event, UUID name, String type, Instant at, String data) {}
}
