package dev.fairground.payments;

import static org.awaitility.Awaitility.await;

import dev.fairground.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A step of payouts that is written and cannot be committed while we hold it: whoever dies then has died before the
 * commit, or after it and before hearing of it, as we choose.
 */
final class HeldCommit implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Steps are named {@code sandbox asked}, {@code yookassa claimed}, and then after what became of the payout. */
    private static final String GATE = """
            create schema test;
            create function test.hold() returns trigger language plpgsql set lock_timeout = 0 as $$
            begin
                perform pg_advisory_xact_lock_shared(hashtext(new.method || ' ' || case
                    when tg_op = 'INSERT' then 'asked'
                    when new.asked > old.asked then 'claimed'
                    else new.state end)::bigint & 4294967295);
                return null;
            end $$;
            create constraint trigger payout_can_be_held after insert or update on payments.payout
                deferrable initially deferred for each row execute function test.hold();
            """;

    private final Connection connection;
    private final String waiting;

    private HeldCommit(Connection connection, String step) {
        this.connection = connection;
        this.waiting = """
                  from pg_locks
                 where locktype = 'advisory'
                   and not granted
                   and database = (select oid from pg_database where datname = current_database())
                   and objid::bigint = hashtext('%s')::bigint & 4294967295
                """.formatted(step);
    }

    /** Makes the steps of this database such that they can be held. */
    static void prepare(DatabaseAddress database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(GATE);
        }
    }

    /** Holds whoever comes to this step from now on. */
    static HeldCommit of(DatabaseAddress database, String step) throws SQLException {
        var held = new HeldCommit(database.connect(), step);
        held.number("select count(pg_advisory_lock(hashtext('%s')::bigint & 4294967295))".formatted(step));
        return held;
    }

    void isReached() {
        await().alias(waiting).atMost(PATIENCE).until(() -> number("select count(*) " + waiting) > 0);
    }

    /** It never happened. */
    void isLost() throws SQLException {
        number("select count(pg_terminate_backend(pid, 5000)) " + waiting);
        close();
    }

    /** It happened, and nobody has heard. */
    void goesThrough() throws SQLException {
        close();
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
