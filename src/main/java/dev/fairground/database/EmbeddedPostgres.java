package dev.fairground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The PostgreSQL that the program runs for itself in its data folder; it ends with the program. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String DATABASE = "fairground";
    private static final String START_SECONDS = "120";
    private static final Duration SESSIONS_END_WITHIN = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final PostgresBinaries binaries;
    private final Cluster cluster;
    private final Shell shell;
    private final DatabaseAddress address;

    private EmbeddedPostgres(PostgresBinaries binaries, Cluster cluster, Shell shell, int port) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.shell = shell;
        this.address = address(port, cluster);
    }

    /** How a server is started: with what programs, and whether a crash of the machine may lose what it committed. */
    public record Options(String binariesJar, Path binariesFolder, boolean durable) {
        /** Durable, with the programs this release carries. */
        public static Options durable(DataFolder data) {
            return new Options("", data.path().resolve("bin"), true);
        }
    }

    /** Starts the server on the folder's cluster, which is made when it is missing; stops an orphan of a killed program. */
    public static EmbeddedPostgres start(DataFolder data, Options options) {
        var privileges = Privileges.find(data.path());
        var archive = PostgresBinaries.archive(options.binariesJar());
        var binaries = PostgresBinaries.unpack(archive, options.binariesFolder(), privileges);
        var cluster = Cluster.in(data.path());
        if (!cluster.exists()) {
            cluster.create(binaries, options.durable(), privileges);
        }
        var server = new EmbeddedPostgres(binaries, cluster, privileges.shell(data.path()), freePort());
        server.stopOrphan();
        cluster.configure(server.address.port(), options.durable(), privileges);
        server.launch();
        try {
            server.prepare(options.durable());
            return server;
        } catch (SQLException e) {
            server.close();
            throw new StartRefused("The database in " + data.path() + " does not answer: " + e.getMessage(), e);
        } catch (StartRefused e) {
            server.close();
            throw e;
        }
    }

    /** The address of the server that another process runs on this folder; refuses when there is none. */
    public static DatabaseAddress running(Path folder) {
        var cluster = Cluster.in(folder.toAbsolutePath().normalize());
        return Postmaster.of(cluster.folder())
                .map(server -> address(server.port(), cluster))
                .orElseThrow(() -> new StartRefused(
                        "The data folder " + folder + " is in use, but its database does not run; try again soon."));
    }

    private static DatabaseAddress address(int port, Cluster cluster) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, Cluster.USER, cluster.password());
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Ends every session and stops the server with a checkpoint. */
    @Override
    public void close() {
        shell.run(List.of(binaries.tool("pg_ctl"), "stop", "-D", folder(), "-m", "fast", "-w", "-t", "60"));
    }

    private void stopOrphan() {
        awaitSessions();
        Postmaster.of(cluster.folder()).ifPresent(found -> {
            if (!found.isOurs(cluster.folder())) {
                throw new StartRefused("A PostgreSQL server that Fairground did not start (pid "
                        + found.process().pid() + ") runs on " + cluster.folder() + "; stop it first.");
            }
            close();
        });
    }

    private void awaitSessions() {
        var deadline = System.nanoTime() + SESSIONS_END_WITHIN.toNanos();
        while (Postmaster.isOutlived(cluster.folder())) {
            if (System.nanoTime() > deadline) {
                throw new StartRefused("The PostgreSQL server on " + cluster.folder()
                        + " was killed, and sessions of it still run; stop them first.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void launch() {
        var log = cluster.folder().resolveSibling("postgres.log");
        // pg_ctl gives the server a session of its own: Ctrl-C in our terminal does not reach it.
        var ended = shell.run(List.of(
                binaries.tool("pg_ctl"),
                "start",
                "-D",
                folder(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                START_SECONDS,
                "-o",
                "-c " + Postmaster.MARK));
        if (!ended.ok()) {
            throw new StartRefused("PostgreSQL did not start on " + folder() + ": " + lastWords(log));
        }
    }

    private void prepare(boolean durable) throws SQLException {
        try (var connection = address.database("postgres").connect()) {
            if (DatabaseChecks.text(connection, "select count(*) from pg_database where datname = 'fairground'")
                    .equals("0")) {
                connection.createStatement().execute("create database fairground");
            }
            if (durable && !isDurable(connection)) {
                throw new StartRefused("The database in " + folder() + " runs with fsync or synchronous_commit off;"
                        + " remove those lines from postgresql.auto.conf.");
            }
        }
        try (var connection = address.connect()) {
            DatabaseChecks.run(connection);
        }
    }

    private static boolean isDurable(Connection connection) throws SQLException {
        return DatabaseChecks.text(connection, "show fsync").equals("on")
                && DatabaseChecks.text(connection, "show synchronous_commit").equals("on");
    }

    private String folder() {
        return cluster.folder().toString();
    }

    private static String lastWords(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("FATAL:") || line.contains("DETAIL:"))
                    .map(line -> line.replaceFirst(".*?(FATAL|DETAIL): +", ""))
                    .reduce("see " + log, (first, last) -> last);
        } catch (IOException e) {
            return "see " + log;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
