package dev.fairground.cli;

import dev.fairground.database.DatabaseAddress;
import dev.fairground.database.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import org.intellij.lang.annotations.Language;

/**
 * The place of the one process that answers requests on a database: limits are counted in its memory. It is a lock that
 * falls with its connection; money and stock do not rest on it.
 */
final class SoleApp implements AutoCloseable {
    /** A machine that vanished is noticed within half a minute, not after the two hours of the system's default. */
    @Language("sql")
    private static final String NOTICE_THE_DEAD =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    @Language("sql")
    private static final String TAKE = "select pg_try_advisory_lock(hashtext('fairground.app'))";

    private final Connection connection;

    private SoleApp(Connection connection) {
        this.connection = connection;
    }

    /** Takes the place until it is closed; refuses when another process has it. */
    static SoleApp on(DatabaseAddress database) {
        try {
            var place = new SoleApp(database.connect());
            if (!place.take()) {
                place.close();
                throw new StartRefused("Another Fairground answers requests on this database; several would need Redis"
                        + " to count limits together. Stop it, or start this one with FAIRGROUND_ROLE=worker.");
            }
            return place;
        } catch (SQLException failure) {
            throw new StartRefused("The database cannot be used: " + failure.getMessage(), failure);
        }
    }

    private boolean take() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(NOTICE_THE_DEAD);
            try (var rows = statement.executeQuery(TAKE)) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
