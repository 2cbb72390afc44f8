package dev.fairground.cli;

import dev.fairground.database.DatabaseAddress;
import dev.fairground.database.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import org.intellij.lang.annotations.Language;

/**
 * The place of a process that answers requests on a database. Without Redis there is one, since limits are counted in
 * its memory; with it there are many. It is a lock that falls with its connection; money and stock do not rest on it.
 */
final class AppPlace implements AutoCloseable {
    /** A machine that vanished is noticed within half a minute, not after the two hours of the system's default. */
    @Language("sql")
    private static final String NOTICE_THE_DEAD =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    @Language("sql")
    private static final String TAKE_ALONE = "select pg_try_advisory_lock(hashtext('fairground.app'))";

    @Language("sql")
    private static final String TAKE_AMONG_OTHERS = "select pg_try_advisory_lock_shared(hashtext('fairground.app'))";

    private final Connection connection;

    private AppPlace(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes a place until it is closed.
     *
     * @param together whether this process counts its limits with others; refused beside one that counts alone
     */
    static AppPlace on(DatabaseAddress database, boolean together) {
        try {
            var place = new AppPlace(database.connect());
            if (!place.take(together ? TAKE_AMONG_OTHERS : TAKE_ALONE)) {
                place.close();
                throw new StartRefused("Another Fairground answers requests on this database; several need Redis to"
                        + " count limits together. Give each of them FAIRGROUND_REDIS_URL, stop the other, or start this"
                        + " one with FAIRGROUND_ROLE=worker.");
            }
            return place;
        } catch (SQLException failure) {
            throw new StartRefused("The database cannot be used: " + failure.getMessage(), failure);
        }
    }

    private boolean take(@Language("sql") String lock) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(NOTICE_THE_DEAD);
            try (var rows = statement.executeQuery(lock)) {
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
