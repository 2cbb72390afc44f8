package dev.fairground.faults;

import dev.fairground.database.DataFolder;
import dev.fairground.database.DatabaseAddress;
import dev.fairground.database.EmbeddedPostgres;
import dev.fairground.faults.Script.Strike;
import dev.fairground.testing.FreePort;
import dev.fairground.testing.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The program, its database, a payment provider, and the lines between them, all of which can break. */
final class Arena implements AutoCloseable {
    private static final String KEY = "c29tZSBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXRlcyE=";

    private final Path folder;
    private final DataFolder data;
    private final Line requests = Line.ofRequests();
    private final Line commits = Line.ofCommits();
    private final PayPlace place = new PayPlace(FreePort.find());
    private EmbeddedPostgres postgres;
    private String database = "fairground";
    private String defect = "";
    private @Nullable Launched program;

    Arena(Path folder) {
        this.folder = folder;
        this.data = DataFolder.take(folder);
        this.postgres = startPostgres();
        // Whoever waits in a circle is found before he gives up by himself.
        execute("alter system set deadlock_timeout = '40ms'");
        // Otherwise most of each recovery goes by with opening every file of every database.
        execute("alter system set recovery_init_sync_method = 'syncfs'");
        execute("select pg_reload_conf()");
    }

    /** The program's door, which stays where it is when the program starts anew. */
    int port() {
        return requests.port();
    }

    PayPlace place() {
        return place;
    }

    /** How many answers were lost on the lines. */
    int lost() {
        return requests.lost() + commits.lost();
    }

    /** A new database, as another one is now; nobody may use that one meanwhile. */
    void create(String name, String from) {
        execute("create database %s template %s".formatted(name, from));
        database = name;
    }

    void drop(String name) {
        execute("drop database if exists %s with (force)".formatted(name));
    }

    /** Starts the program from now on with these classes before its own. */
    void plant(String classes) {
        defect = classes;
    }

    void startProgram() {
        var launched = Launched.start(folder.resolve("program"), FreePort.find(), settings(), defect);
        program = launched;
        requests.lead(launched.port());
    }

    Launched program() {
        return Objects.requireNonNull(program);
    }

    /** Asks the program to end, and forgets it. */
    void stopProgram() {
        if (program != null) {
            program.stop();
            program = null;
        }
    }

    /** Ends the program without asking, and forgets it; what it had to leave behind has been looked at. */
    void dropProgram() {
        if (program != null) {
            program.kill();
            program = null;
        }
    }

    DatabaseAddress database() {
        return postgres.address().database(database);
    }

    /** What the server of the database complained of so far. */
    String complaints() {
        try {
            return Files.readString(folder.resolve("postgres.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Breaks something, and mends what does not mend itself. */
    void strike(Strike strike) {
        switch (strike.fault()) {
            case PROGRAM_KILLED -> {
                program().kill();
                startProgram();
            }
            case POSTGRES_KILLED -> {
                kill(postmaster());
                postgres = startPostgres();
            }
            case SESSION_KILLED -> kill(busySession());
            case ANSWERS_LOST -> requests.cut(strike.times());
            case COMMITS_LOST -> commits.cut(strike.times());
            case PROVIDER_MUTE ->
                place.next(Collections.nCopies(strike.times(), StandIn.Fault.LOSES_ANSWER)
                        .toArray(StandIn.Fault[]::new));
        }
    }

    /** Breaks nothing more. */
    void calm() {
        requests.mend();
        commits.mend();
        place.recovers();
    }

    private EmbeddedPostgres startPostgres() {
        var binaries = Path.of("target", "test-database", "bin").toAbsolutePath();
        var options = new EmbeddedPostgres.Options("", binaries, true);
        var server = EmbeddedPostgres.start(data, options);
        commits.lead(Integer.parseInt(server.address().url().replaceAll(".*:(\\d+)/.*", "$1")));
        return server;
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .getFirst());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long busySession() {
        try (var connection = database().connect();
                var rows = connection.createStatement().executeQuery("""
                        select pid
                          from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid()
                         order by state = 'idle', random()
                         limit 1
                        """)) {
            return rows.next() ? rows.getLong(1) : postmaster();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        Patience.of(Launched.PATIENCE)
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    private void execute(String sql) {
        try (var connection = postgres.address().database("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private Map<String, String> settings() {
        var address = postgres.address();
        var url = "postgres://%s:%s@127.0.0.1:%d/%s?sslmode=disable"
                .formatted(address.user(), address.password(), commits.port(), database);
        return Map.ofEntries(
                Map.entry("FAIRGROUND_DATABASE_URL", url),
                Map.entry("FAIRGROUND_IDENTITY_KEY", KEY),
                Map.entry("FAIRGROUND_SITE_URL", "http://localhost:8080"),
                Map.entry("FAIRGROUND_HTTP_LIMITS_ENABLED", "false"),
                Map.entry("FAIRGROUND_METRICS_PORT", "0"),
                Map.entry("FAIRGROUND_PAYOUTS_AFTER_DETAILS", "0s"),
                Map.entry("FAIRGROUND_PAYOUTS_AFTER_PASSWORD", "0s"),
                Map.entry("FAIRGROUND_PAYOUTS_FOUR_EYES_ABOVE", "50000"),
                Map.entry("FAIRGROUND_PROVIDERS_PATIENCE", "2s"),
                Map.entry("FAIRGROUND_PROVIDERS_REST", "1s"),
                Map.entry("FAIRGROUND_YOOKASSA_SHOP_ID", "100500"),
                Map.entry("FAIRGROUND_YOOKASSA_SECRET_KEY", "test_of-the-runs"),
                Map.entry("FAIRGROUND_YOOKASSA_SOURCES", "127.0.0.1/32"),
                Map.entry("FAIRGROUND_YOOKASSA_URL", place.url()));
    }

    @Override
    public void close() {
        stopProgram();
        postgres.close();
        requests.close();
        commits.close();
        place.close();
        data.close();
    }
}
