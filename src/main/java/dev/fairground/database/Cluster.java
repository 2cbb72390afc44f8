package dev.fairground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The files of one database cluster: made once, its settings written anew at each start. */
record Cluster(Path folder, Path passwordFile) {
    static final String USER = "fairground";

    private static final String SETTINGS = "fairground.conf";
    private static final String DURABLE = """
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            """;
    private static final String FORGETFUL = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            """;
    private static final String COMMON = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            ssl = off
            max_connections = 100
            shared_buffers = 128MB
            max_wal_size = 4GB
            checkpoint_timeout = 15min
            wal_compression = on
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            """;

    static Cluster in(Path dataFolder) {
        return new Cluster(dataFolder.resolve("postgres"), dataFolder.resolve("database.password"));
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Makes the cluster; a first start that was cut off half-way leaves nothing that a second would take for whole. */
    void create(PostgresBinaries binaries, boolean durable, Privileges privileges) {
        try {
            var unfinished = folder.resolveSibling("postgres.unfinished");
            Trees.delete(unfinished);
            Files.createDirectory(unfinished, ownerOnly("rwx------"));
            Files.deleteIfExists(passwordFile);
            Files.createFile(passwordFile, ownerOnly("rw-------"));
            Files.writeString(passwordFile, randomPassword());
            privileges.handOver(unfinished);
            privileges.handOver(passwordFile);
            initialise(binaries, durable, privileges.shell(unfinished), unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void configure(int port, boolean durable, Privileges privileges) {
        var settings = "port = " + port + "\n" + (durable ? DURABLE : FORGETFUL) + COMMON;
        try {
            Files.writeString(folder.resolve(SETTINGS), settings);
            privileges.handOver(folder.resolve(SETTINGS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String password() {
        try {
            return Files.readString(passwordFile);
        } catch (IOException e) {
            throw new StartRefused(
                    "The password of the database is missing: " + passwordFile
                            + " cannot be read; restore it from a backup.",
                    e);
        }
    }

    private void initialise(PostgresBinaries binaries, boolean durable, Shell shell, Path target) throws IOException {
        var command = new ArrayList<>(List.of(binaries.tool("initdb"), "--pgdata=" + target, "--username=" + USER));
        command.addAll(List.of("--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8"));
        command.addAll(List.of("--no-instructions", "--data-checksums"));
        if (!durable) {
            command.add("--no-sync");
        }
        command.addAll(binaries.localeFlags(shell));
        var ended = shell.run(command);
        if (!ended.ok()) {
            throw new StartRefused("PostgreSQL could not make its files in " + target + ": "
                    + ended.output().lines().reduce("", (first, last) -> last));
        }
        Files.writeString(
                target.resolve("postgresql.conf"), "\ninclude '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
    }

    private static java.nio.file.attribute.FileAttribute<?> ownerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
