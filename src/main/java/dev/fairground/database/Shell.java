package dev.fairground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's tools to its end, with the rights a database server accepts. */
record Shell(List<String> prefix, Path workingFolder) {

    /** What a tool said and how it ended. */
    record Ended(int status, String output) {
        boolean ok() {
            return status == 0;
        }
    }

    Ended run(List<String> command) {
        var line = new ArrayList<>(prefix);
        line.addAll(command);
        var builder = new ProcessBuilder(line).directory(workingFolder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
    }
}
