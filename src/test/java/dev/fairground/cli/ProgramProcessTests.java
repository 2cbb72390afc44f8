package dev.fairground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.PackagedProgram;
import dev.fairground.testing.PackagedProgram.Ended;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program on a folder of its own: how it starts, stops, is commanded, and says what is wrong. */
class ProgramProcessTests {
    @TempDir
    private Path folder;

    /** From a folder nobody used to one that is kept, copied and started again: each step stands on those before it. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class OnOneFolder {
        private final Path data;
        private PackagedProgram program;

        OnOneFolder(@TempDir Path folder) {
            data = folder.resolve("data");
            program = PackagedProgram.start(data, Map.of());
        }

        @AfterAll
        void stop() {
            program.close();
        }

        @Test
        @Order(1)
        void isCommandedWhileItRuns() {
            var made = on(data, "admin", "create", "--email", "anna@example.org", "--username", "anna");

            assertThat(made.status()).as(made.output()).isZero();
            assertThat(on(data, "ledger", "verify").status()).isZero();
            assertThat(program.output()).contains("http://localhost:" + program.port(), "demo");
        }

        @Test
        @Order(2)
        void letsNobodyElseIntoItsFolder() {
            assertRefused(on(data, "run", "--port", "0"), "in use");
            assertRefused(on(data, "backup", data.resolveSibling("copy.zip").toString()), "in use");
            assertThat(program.output()).doesNotContain("Exception");
        }

        @Test
        @Order(3)
        void takesItsDatabaseAlongWhenItIsToldToStop() {
            assertThat(server(data)).exists();

            program.close();

            assertThat(server(data)).doesNotExist();
        }

        @Test
        @Order(4)
        void isCommandedWhileItDoesNotRun() {
            assertThat(on(data, "ledger", "verify").status()).isZero();
            assertThat(server(data)).doesNotExist();
        }

        @Test
        @Order(5)
        void isCopiedAndBroughtBack() {
            var copy = data.resolveSibling("copy.zip").toString();
            var restored = data.resolveSibling("restored");

            assertThat(on(data, "backup", copy).status()).isZero();
            assertThat(on(restored, "restore", copy).status()).isZero();
            assertThat(on(restored, "ledger", "verify").status()).isZero();
        }

        @Test
        @Order(6)
        void neverMakesPlayMoneyReal() {
            var live = Map.of(
                    "FAIRGROUND_MODE", "live",
                    "FAIRGROUND_SITE_URL", "https://example.org",
                    "FAIRGROUND_MAIL_URL", "smtp://localhost:9");

            assertRefused(with(data, live), "demo mode");
        }

        @Test
        @Order(7)
        void keepsWhatItHas() {
            program = PackagedProgram.start(data, Map.of());

            assertThat(program.output()).contains("http://localhost:" + program.port(), "demo");
            assertThat(on(data, "user", "reset-link", "anna").status()).isZero();
        }

        @Test
        @Order(8)
        void startsAgainAfterItWasKilled() {
            program.kill();
            assertThat(server(data)).as("the server is left behind").exists();

            program = PackagedProgram.start(data, Map.of());

            assertThat(program.output()).doesNotContain("Exception");
            assertThat(on(data, "ledger", "verify").status()).isZero();
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertRefused(command("run", "--port", "" + taken.getLocalPort()), "Port " + taken.getLocalPort());
        }
    }

    @Test
    void refusesADataFolderThatCannotBeWritten() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var data = file.resolve("data").toString();

        assertRefused(command("run", "--port", "0", "--data", data), "not writable");
    }

    @Test
    void refusesAnUnknownWordAndAnUnknownOption() {
        assertRefused(PackagedProgram.command(folder, Map.of(), "rnu"), "rnu");
        assertRefused(command("run", "--prot", "1"), "--prot");
    }

    @Test
    void refusesAnUnknownSettingAndAValueThatFitsNowhere() {
        assertRefused(with(Map.of("FAIRGROUND_MODUS", "demo")), "FAIRGROUND_MODE");
        assertRefused(with(Map.of("FAIRGROUND_BATCH", "many")), "fairground.batch");
        assertRefused(with(Map.of("FAIRGROUND_ROLE", "king")), "fairground.role");
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        var settings = Map.of(
                "FAIRGROUND_PORT",
                "many",
                "FAIRGROUND_DATA",
                folder.resolve("data").toString());

        assertRefused(PackagedProgram.command(folder, settings, "run"), "fairground.port");
    }

    @Test
    void refusesLiveModeWithoutHttps() {
        assertRefused(with(Map.of("FAIRGROUND_MODE", "live")), "FAIRGROUND_SITE_URL");
    }

    @Test
    void refusesLiveModeWithOpenRegistrationAndWithoutMail() {
        var live = Map.of("FAIRGROUND_MODE", "live", "FAIRGROUND_SITE_URL", "https://example.org");

        assertRefused(with(live), "FAIRGROUND_MAIL_URL", "FAIRGROUND_SITE_REGISTRATION");
    }

    @Test
    void hidesSecretsWhenItPrintsTheSettings() {
        var settings =
                Map.of("FAIRGROUND_DATABASE_URL", "postgres://anna:secret@db/fair", "FAIRGROUND_SITE_NAME", "Ярмарка");

        var printed = PackagedProgram.command(folder, settings, "config", "print");

        assertThat(printed.status()).isZero();
        assertThat(printed.output()).contains("Ярмарка").doesNotContain("secret");
    }

    @Test
    void saysWhatItFoundWhenItLooksAtItself() {
        var doctor = command("doctor");

        assertThat(doctor.status()).as(doctor.output()).isZero();
        assertThat(doctor.output()).contains("PostgreSQL").doesNotContain("WRONG");
    }

    private Ended command(String... words) {
        return on(folder.resolve("data"), words);
    }

    private Ended with(Map<String, String> settings) {
        return with(folder.resolve("data"), settings);
    }

    private static Ended on(Path data, String... words) {
        return PackagedProgram.command(folder(data), Map.of("FAIRGROUND_DATA", data.toString()), words);
    }

    private static Ended with(Path data, Map<String, String> settings) {
        return PackagedProgram.command(folder(data), settings, "run", "--port", "0", "--data", data.toString());
    }

    private static Path folder(Path data) {
        return Objects.requireNonNull(data.getParent());
    }

    private static void assertRefused(Ended ended, String... about) {
        assertThat(ended.status()).isPositive();
        assertThat(ended.output().strip()).hasLineCount(1).contains(about);
    }

    private static Path server(Path data) {
        return data.resolve("postgres/postmaster.pid");
    }
}
