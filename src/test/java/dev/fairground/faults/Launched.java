package dev.fairground.faults;

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

/** The packaged program in a process of its own, with the classes of a planted defect before its own where there is one. */
final class Launched {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** It is killed long before the optimizing compiler would pay off. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final String JAR = "target/fairground-runner.jar";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int OK = 200;

    private final Process process;
    private final int port;
    private final Path output;

    private Launched(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /** Starts it and waits until it is ready. */
    static Launched start(Path data, int port, Map<String, String> settings, String planted) {
        var output = data.resolveSibling("program.out");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@ops/java.flags", QUICK));
        command.addAll(
                planted.isEmpty()
                        ? List.of("-XX:AOTCache=target/fairground.aot", "-Xlog:aot=off", "-jar", JAR)
                        : List.of("-cp", planted + ":" + JAR, "dev.fairground.Fairground"));
        command.addAll(List.of("run", "--port", "" + port, "--data", data.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("FAIRGROUND_"));
        builder.environment().putAll(settings);
        try {
            var launched = new Launched(builder.start(), port, output);
            Patience.of(PATIENCE).until(() -> launched.hasEnded() || launched.isReady());
            if (launched.hasEnded()) {
                throw new IllegalStateException("the program has ended:\n" + launched.output());
            }
            return launched;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    int port() {
        return port;
    }

    /** Everything that it and those before it in this folder have printed. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends it without warning. */
    void kill() {
        process.destroyForcibly();
        Patience.of(PATIENCE).until(this::hasEnded);
    }

    /** Asks it to end. */
    void stop() {
        process.destroy();
        Patience.of(PATIENCE).until(this::hasEnded);
    }

    private boolean hasEnded() {
        return !process.isAlive();
    }

    private boolean isReady() {
        try {
            var ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
            return CLIENT.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
