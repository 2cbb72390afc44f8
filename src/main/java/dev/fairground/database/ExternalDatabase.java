package dev.fairground.database;

import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL that somebody else runs, given by URL: waited for, then checked. */
public final class ExternalDatabase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private ExternalDatabase() {}

    /** The address of the database once it answers and is fit for use; refuses after 60 seconds of silence. */
    public static DatabaseAddress reach(String url) {
        return reach(url, PATIENCE);
    }

    static DatabaseAddress reach(String url, Duration patience) {
        var address = DatabaseAddress.parse(url);
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try (var connection = address.connect()) {
                DatabaseChecks.run(connection);
                return address;
            } catch (SQLException e) {
                if (!mayPass(e) || System.nanoTime() > deadline) {
                    throw new StartRefused("The database at " + address + " cannot be used: " + e.getMessage(), e);
                }
                pause();
            }
        }
    }

    /** Connection failures (class 08) and a server that is starting or stopping (57P0x). */
    private static boolean mayPass(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while waiting for the database.", e);
        }
    }
}
