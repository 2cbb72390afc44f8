package dev.fairground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fairground.database.EmbeddedPostgres.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {
    private static final Path PROGRAMS =
            Path.of("target", "test-database", "bin").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void keepsItsRowsFromOneStartToTheNext() throws SQLException {
        try (var data = DataFolder.take(folder)) {
            try (var server = durable(data)) {
                remember(server.address(), "kept");
            }
            try (var server = durable(data)) {
                assertThat(remembered(server.address())).isEqualTo("kept");
            }
        }
    }

    @Test
    void writesEveryCommitToDisk() throws SQLException {
        try (var data = DataFolder.take(folder);
                var server = durable(data);
                var connection = server.address().connect()) {
            assertThat(DatabaseChecks.text(connection, "show fsync")).isEqualTo("on");
            assertThat(DatabaseChecks.text(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(DatabaseChecks.text(connection, "show synchronous_commit"))
                    .isEqualTo("on");
        }
    }

    @Test
    void refusesToRunWithCommitsThatACrashLoses() throws IOException {
        try (var data = DataFolder.take(folder)) {
            durable(data).close();
            Files.writeString(
                    folder.resolve("postgres/postgresql.auto.conf"), "fsync = off\n", StandardOpenOption.APPEND);

            assertThatThrownBy(() -> durable(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("fsync");
        }
    }

    @Test
    void listensToThisMachineOnlyAndAsksForThePassword() {
        try (var data = DataFolder.take(folder);
                var server = forgetful(data)) {
            var address = server.address();
            var stranger = new DatabaseAddress(address.url(), address.user(), "wrong");

            assertThat(address.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(stranger::connect).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsItsFilesFromOtherUsers() throws IOException {
        try (var data = DataFolder.take(folder.resolve("new"));
                var server = forgetful(data)) {
            assertThat(server.address().password()).hasSizeGreaterThan(40);
            assertThat(permissions("new")).isEqualTo("rwx------");
            assertThat(permissions("new/postgres")).isEqualTo("rwx------");
            assertThat(permissions("new/database.password")).isEqualTo("rw-------");
        }
    }

    @Test
    void stopsTheServerThatAKilledProgramLeftBehind() throws SQLException {
        var lost = leaveBehind("kept");

        try (var data = DataFolder.take(folder);
                var server = forgetful(data)) {
            assertThat(remembered(server.address())).isEqualTo("kept");
            await().until(() -> !lost.process().isAlive());
        }
    }

    @Test
    void waitsForTheSessionsThatOutliveAKilledServer() throws Exception {
        try (var data = DataFolder.take(folder)) {
            var killed = forgetful(data).address();
            var session = stoppedSession(killed);
            Postmaster.of(folder.resolve("postgres")).orElseThrow().process().destroyForcibly();
            await().until(() -> Postmaster.isOutlived(folder.resolve("postgres")));

            var starting = CompletableFuture.supplyAsync(() -> forgetful(data));

            await().during(Duration.ofSeconds(1)).until(() -> !starting.isDone());
            session.destroyForcibly();
            starting.get(1, TimeUnit.MINUTES).close();
        }
    }

    /** A session that notices nothing, as one is that waits for its disk. */
    private static ProcessHandle stoppedSession(DatabaseAddress address) throws Exception {
        var connection = address.connect();
        var pid = DatabaseChecks.text(connection, "select pg_backend_pid()::text");
        new ProcessBuilder("kill", "-STOP", pid).start().waitFor();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Test
    void refusesAServerThatSomebodyElseStarted() {
        try (var data = DataFolder.take(folder)) {
            forgetful(data).close();
            var privileges = Privileges.find(folder);
            var programs = PostgresBinaries.unpack(PostgresBinaries.archive(""), PROGRAMS, privileges);
            var shell = privileges.shell(folder);
            var cluster = folder.resolve("postgres").toString();
            var log = folder.resolve("foreign.log").toString();
            shell.run(List.of(programs.tool("pg_ctl"), "start", "-D", cluster, "-w", "-l", log));

            assertThatThrownBy(() -> forgetful(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Fairground did not start");

            shell.run(List.of(programs.tool("pg_ctl"), "stop", "-D", cluster, "-w", "-m", "immediate"));
        }
    }

    @Test
    void passesOverThePidFileOfAProcessThatIsNoServer() throws IOException {
        try (var data = DataFolder.take(folder)) {
            forgetful(data).close();
            var self = ProcessHandle.current().pid();
            Files.writeString(
                    folder.resolve("postgres/postmaster.pid"), self + "\n" + folder + "\n1700000000\n5432\n\n\n");

            forgetful(data).close();
        }
    }

    @Test
    void startsAnewWhereTheFirstStartWasCutOff() throws IOException {
        Files.createDirectories(folder.resolve("postgres.unfinished/base"));

        try (var data = DataFolder.take(folder);
                var server = forgetful(data)) {
            assertThat(server.address().port()).isPositive();
            assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
        }
    }

    @Test
    void letsOneProgramAtATimeIntoAFolder() {
        try (var data = DataFolder.take(folder)) {
            assertThat(data.path()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not writable");
    }

    private Postmaster leaveBehind(String text) throws SQLException {
        try (var data = DataFolder.take(folder)) {
            remember(forgetful(data).address(), text);
            return Postmaster.of(folder.resolve("postgres")).orElseThrow();
        }
    }

    private static EmbeddedPostgres durable(DataFolder data) {
        return EmbeddedPostgres.start(data, new Options("", PROGRAMS, true));
    }

    private static EmbeddedPostgres forgetful(DataFolder data) {
        return EmbeddedPostgres.start(data, new Options("", PROGRAMS, false));
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private static void remember(DatabaseAddress address, String text) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.prepareStatement("create table memory as select ?::text as word")) {
            statement.setString(1, text);
            statement.execute();
        }
    }

    private static String remembered(DatabaseAddress address) throws SQLException {
        try (var connection = address.connect()) {
            return DatabaseChecks.text(connection, "select word from memory");
        }
    }
}
