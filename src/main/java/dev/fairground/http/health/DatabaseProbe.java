package dev.fairground.http.health;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Asks the database for a sign of life, and does not wait long for it. */
@Singleton
class DatabaseProbe {
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    DatabaseProbe(DataSource database) {
        this.database = database;
    }

    boolean answers() {
        try {
            return CompletableFuture.supplyAsync(this::ask, asking)
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException tooLate) {
            return false;
        }
    }

    private boolean ask() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException gone) {
            return false;
        }
    }
}
