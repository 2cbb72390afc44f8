package dev.fairground.cli;

import dev.fairground.database.DataFolder;
import dev.fairground.database.DatabaseAddress;
import dev.fairground.database.EmbeddedPostgres;
import dev.fairground.database.ExternalDatabase;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The database a command works on, for as long as it works: given by URL, already running, or started for it. */
final class Installation implements AutoCloseable {
    private static final long SECONDS_TO_STOP = 60;

    private final DatabaseAddress address;
    private final @Nullable DataFolder data;
    private final @Nullable EmbeddedPostgres server;
    private final CountDownLatch done = new CountDownLatch(1);

    private Installation(DatabaseAddress address, @Nullable DataFolder data, @Nullable EmbeddedPostgres server) {
        this.address = address;
        this.data = data;
        this.server = server;
    }

    /** For the program itself: nobody else may be at work on the data folder. */
    static Installation own(Settings settings, Path folder) {
        var data = DataFolder.take(folder);
        var url = settings.value("FAIRGROUND_DATABASE_URL");
        return url.isEmpty() ? start(data) : new Installation(ExternalDatabase.reach(url), data, null);
    }

    /** For a command: uses the database of the running program, where it runs. */
    static Installation shared(Settings settings, Path folder) {
        var url = settings.value("FAIRGROUND_DATABASE_URL");
        if (!url.isEmpty()) {
            return new Installation(ExternalDatabase.reach(url), null, null);
        }
        return DataFolder.tryTake(folder)
                .map(Installation::start)
                .orElseGet(() -> new Installation(EmbeddedPostgres.running(folder), null, null));
    }

    private static Installation start(DataFolder data) {
        var server = EmbeddedPostgres.start(data, EmbeddedPostgres.Options.durable(data));
        var installation = new Installation(server.address(), data, server);
        // Ctrl-C ends the JVM from outside: the database goes last, when the program has let go of it.
        Runtime.getRuntime().addShutdownHook(new Thread(installation::closeLast, "database-stop"));
        return installation;
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        stop();
        done.countDown();
    }

    private void closeLast() {
        try {
            if (!done.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                stop();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stop() {
        if (done.getCount() > 0 && server != null) {
            server.close();
        }
        if (data != null) {
            data.close();
        }
    }
}
