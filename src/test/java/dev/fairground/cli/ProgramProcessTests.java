package dev.fairground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.PackagedProgram;
import dev.fairground.testing.PackagedProgram.Ended;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program on a folder of its own: how it starts, stops, is commanded, and says what is wrong. */
class ProgramProcessTests {
    @TempDir
    private Path folder;

    @Test
    void keepsWhatItHasBetweenTwoStarts() {
        var first = start();
        var made = command("admin", "create", "--email", "anna@example.org", "--username", "anna");
        first.close();

        assertThat(made.status()).as(made.output()).isZero();
        try (var second = start()) {
            assertThat(second.output()).contains("http://localhost:" + second.port(), "demo");
            assertThat(command("user", "reset-link", "anna").status()).isZero();
        }
    }

    @Test
    void takesItsDatabaseAlongWhenItIsToldToStop() {
        var program = start();
        assertThat(server()).exists();

        program.close();

        assertThat(server()).doesNotExist();
    }

    @Test
    void startsAgainAfterItWasKilled() {
        start().kill();
        assertThat(server()).as("the server is left behind").exists();

        try (var again = start()) {
            assertThat(again.output()).doesNotContain("Exception");
            assertThat(command("ledger", "verify").status()).isZero();
        }
    }

    @Test
    void verifiesTheLedgerWhileTheProgramRunsAndWhileItDoesNot() {
        var program = start();
        assertThat(command("ledger", "verify").status()).isZero();

        program.close();

        assertThat(command("ledger", "verify").status()).isZero();
        assertThat(server()).doesNotExist();
    }

    @Test
    void copiesAStoppedFolderAndBringsItBack() {
        start().close();
        var copy = folder.resolve("copy.zip");
        var restored = folder.resolve("restored");

        assertThat(command("backup", copy.toString()).status()).isZero();
        assertThat(commandOn(restored, "restore", copy.toString()).status()).isZero();
        assertThat(commandOn(restored, "ledger", "verify").status()).isZero();
    }

    @Test
    void copiesNothingWhileTheProgramRuns() {
        try (var program = start()) {
            assertRefused(command("backup", folder.resolve("copy.zip").toString()), "in use");
            assertThat(program.output()).doesNotContain("Exception");
        }
    }

    @Test
    void refusesASecondProgramOnTheSameFolder() {
        try (var first = start()) {
            assertRefused(command("run", "--port", "0"), "in use");
            assertThat(first.port()).isPositive();
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

        assertRefused(commandOn(file.resolve("data"), "run", "--port", "0"), "not writable");
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
    void neverMakesPlayMoneyReal() {
        start().close();

        var live = Map.of(
                "FAIRGROUND_MODE", "live",
                "FAIRGROUND_SITE_URL", "https://example.org",
                "FAIRGROUND_MAIL_URL", "smtp://localhost:9");
        assertRefused(with(live), "demo mode");
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

    private PackagedProgram start() {
        return PackagedProgram.start(folder.resolve("data"), Map.of());
    }

    private Ended command(String... words) {
        return commandOn(folder.resolve("data"), words);
    }

    private Ended commandOn(Path data, String... words) {
        return PackagedProgram.command(folder, Map.of("FAIRGROUND_DATA", data.toString()), words);
    }

    private Ended with(Map<String, String> settings) {
        return PackagedProgram.command(
                folder,
                settings,
                "run",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }

    private static void assertRefused(Ended ended, String... about) {
        assertThat(ended.status()).isPositive();
        assertThat(ended.output().strip()).hasLineCount(1).contains(about);
    }

    private Path server() {
        return folder.resolve("data/postgres/postmaster.pid");
    }
}
