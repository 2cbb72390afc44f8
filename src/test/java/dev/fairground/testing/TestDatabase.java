package dev.fairground.testing;

import dev.fairground.database.DataFolder;
import dev.fairground.database.DatabaseAddress;
import dev.fairground.database.EmbeddedPostgres;
import dev.fairground.database.Migrations;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.IntStream;

/**
 * Databases for tests, on one server per JVM that forgets on a crash what it promised (fsync off).
 *
 * <p>{@code -Dtest.postgres.jar=…} names the binaries of another PostgreSQL version.
 */
public final class TestDatabase {
    private static final String SHARED = "test.database.";
    private static final String TEMPLATE = "migrated";
    private static final Path FOLDERS = Path.of("target", "test-database");
    private static final int MOST_JVMS = 8;

    private TestDatabase() {}

    /** A new database with every migration applied. */
    public static DatabaseAddress fresh() {
        return create("template " + TEMPLATE);
    }

    /** A new database without a table. */
    public static DatabaseAddress empty() {
        return create("template fairground");
    }

    private static DatabaseAddress create(String options) {
        var name = "test_" + Long.toHexString(System.nanoTime());
        var server = server();
        execute(server, "create database " + name + " " + options);
        return server.database(name);
    }

    // Quarkus loads the kit a second time in its own class loader: system properties are what both see.
    private static synchronized DatabaseAddress server() {
        if (System.getProperty(SHARED + "url") == null) {
            var address = start();
            System.setProperty(SHARED + "url", address.url());
            System.setProperty(SHARED + "user", address.user());
            System.setProperty(SHARED + "password", address.password());
        }
        return new DatabaseAddress(
                System.getProperty(SHARED + "url"),
                System.getProperty(SHARED + "user"),
                System.getProperty(SHARED + "password"));
    }

    private static DatabaseAddress start() {
        var jar = System.getProperty("test.postgres.jar", "");
        var version = jar.isEmpty() ? "bundled" : Path.of(jar).getFileName().toString();
        var data = IntStream.rangeClosed(1, MOST_JVMS)
                .mapToObj(n -> DataFolder.tryTake(FOLDERS.resolve(version + "-" + n)))
                .flatMap(taken -> taken.stream())
                .findFirst()
                .orElseThrow();
        var options = new EmbeddedPostgres.Options(jar, FOLDERS.resolve("bin").toAbsolutePath(), false);
        var server = EmbeddedPostgres.start(data, options);
        // The folder is this JVM's as long as somebody here remembers it.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            data.close();
        }));
        var maintenance = server.address().database("postgres");
        dropLeftovers(maintenance);
        execute(maintenance, "create database " + TEMPLATE + " template fairground");
        Migrations.of(maintenance.database(TEMPLATE)).apply();
        return maintenance;
    }

    private static void dropLeftovers(DatabaseAddress server) {
        var names = new ArrayList<String>();
        try (var connection = server.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select datname from pg_database where datname like 'test\\_%' or datname = 'migrated'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.forEach(name -> execute(server, "drop database " + name + " with (force)"));
    }

    private static void execute(DatabaseAddress address, String sql) {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
