package dev.fairground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fairground.testing.PackagedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the documents, word for word, against the packaged program; what needs more is marked otherwise. */
class DocumentProcessTests {
    private static final Pattern COMMANDS = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    /** The jar was built before; only the last line of the real script is left to do. */
    @BeforeEach
    void standInForTheScript() throws IOException {
        var script = "#!/bin/sh\nexec '%s' @'%s' %s -XX:AOTCache='%s' -Xlog:aot=off -jar '%s' \"$@\"\n"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        Path.of("ops/java.flags").toAbsolutePath(),
                        PackagedProgram.QUICK,
                        Path.of("target/fairground.aot").toAbsolutePath(),
                        Path.of("target/fairground-runner.jar").toAbsolutePath());
        var file = Files.writeString(folder.resolve("fair"), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theTutorialLeadsToASale() throws IOException {
        try (var program = PackagedProgram.start(folder.resolve("data"), Map.of(), "--demo")) {
            await().atMost(PATIENCE).until(() -> program.output().contains("Ctrl-C"));

            var said = run("docs/tutorial.md", "http://localhost:" + program.port());

            assertThat(said)
                    .containsSubsequence(
                            "\"spend\":\"180000\"", "\"pending\":\"114000\"", "\"6000\"", "\"earned\":\"114000\"");
        }
    }

    @Test
    void theCommandsOfOperatorsWorkWhileTheProgramIsStopped() throws IOException {
        PackagedProgram.start(folder.resolve("data"), Map.of()).close();

        run("docs/operations.md", "");

        assertThat(folder.resolve("restored/postgres/PG_VERSION")).exists();
    }

    private String run(String document, String url) throws IOException {
        var commands = COMMANDS.matcher(Files.readString(Path.of(document)))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        var output = folder.resolve("commands.out");
        var shell = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().keySet().removeIf(name -> name.startsWith("FAIRGROUND_"));
        shell.environment().putAll(Map.of("URL", url, "FAIRGROUND_METRICS_PORT", "0"));
        var process = shell.start();
        try {
            await().atMost(PATIENCE).until(() -> !process.isAlive());
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
