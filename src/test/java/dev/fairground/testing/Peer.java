package dev.fairground.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A program of others that reads one question and prints the answer: what it says was not made by us. */
public record Peer(String script) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode ask(Map<String, Object> question) {
        try {
            var process = new ProcessBuilder("node", script)
                    .directory(Path.of("crosscheck").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(JSON.writeValueAsBytes(question));
            }
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s on %s", script, question).isZero();
            return JSON.readTree(answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
