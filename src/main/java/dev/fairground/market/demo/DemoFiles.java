package dev.fairground.market.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the files the demo data is drawn from. */
final class DemoFiles {
    private DemoFiles() {}

    static JsonNode read(ObjectMapper json, String name) {
        try (var file = DemoFiles.class.getResourceAsStream("/demo/" + name + ".json")) {
            return json.readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
