package dev.fairground.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** The packaged program in a process of its own, as its operator runs it. */
public final class PackagedProgram implements AutoCloseable {
    private static final Path JAR = Path.of("target", "fairground-runner.jar");
    // What ./fair makes by a rehearsal, and starts the program with; without it every start takes longer.
    private static final Path CACHE = Path.of("target", "fairground.aot");
    /** The optimizing compiler pays off after minutes; most programs of tests end before. */
    public static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;
    private final int port;

    private PackagedProgram(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** What a command said, both streams together, and the status it ended with. */
    public record Ended(int status, String output) {}

    /** Starts the program on a data folder, new or used, and a free port, and waits until it is healthy. */
    public static PackagedProgram start(Path data, Map<String, String> settings, String... options) {
        if (!Files.exists(data) && !settings.containsKey("FAIRGROUND_DATABASE_URL")) {
            StartedOnce.copyTo(data);
        }
        return startOn(data, settings, options);
    }

    static PackagedProgram startOn(Path data, Map<String, String> settings, String... options) {
        var port = FreePort.find();
        var words = new ArrayList<>(List.of("run", "--port", "" + port, "--data", data.toString()));
        words.addAll(List.of(options));
        var output = data.resolveSibling(data.getFileName() + ".out");
        var program = new PackagedProgram(launch(settings, words, output), output, port);
        try {
            await().atMost(PATIENCE).until(() -> program.hasEnded() || program.isHealthy());
            assertThat(program.hasEnded()).as("ended: %s", program.output()).isFalse();
            return program;
        } catch (ConditionTimeoutException silent) {
            program.kill();
            throw new AssertionError(program.output(), silent);
        }
    }

    /** Runs a command of the program to its end. */
    public static Ended command(Path folder, Map<String, String> settings, String... words) {
        var output = folder.resolve("command.out");
        var process = launch(settings, List.of(words), output);
        try {
            await().atMost(PATIENCE).until(() -> !process.isAlive());
        } finally {
            process.destroy();
        }
        return new Ended(process.exitValue(), read(output));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    /** Everything it has printed so far. */
    public String output() {
        return read(output);
    }

    /** Ends it without warning, as the kernel or a power cut would; its database server stays behind. */
    public void kill() {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** Asks it to end, as Ctrl-C and systemd do. */
    @Override
    public void close() {
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    private boolean hasEnded() {
        return !process.isAlive();
    }

    private boolean isHealthy() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri("/health")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process launch(Map<String, String> settings, List<String> words, Path output) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@ops/java.flags",
                QUICK,
                "-XX:AOTCache=" + CACHE,
                "-Xlog:aot=off",
                "-jar",
                JAR.toString()));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FAIRGROUND_"));
        builder.environment().put("FAIRGROUND_METRICS_PORT", "0");
        builder.environment().putAll(settings);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
