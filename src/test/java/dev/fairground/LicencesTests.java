package dev.fairground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that is delivered with the program may be: nothing in it obliges those who run it to publish their own. */
class LicencesTests {
    private static final Set<String> FREE = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "ISC",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "OFL-1.1",
            "Public Domain",
            "The BSD License",
            "Unlicense");

    /** Groups whose own "The BSD License" the bill of materials takes for the one with four clauses: theirs has three. */
    private static final Set<String> THREE_CLAUSES =
            Set.of("com.twelvemonkeys", "com.twelvemonkeys.common", "com.twelvemonkeys.imageio");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyLibraryMayBeLinked() throws IOException {
        var libraries = JSON.readTree(new File("target/sbom.json")).get("components");

        assertThat(libraries)
                .isNotEmpty()
                .allSatisfy(library -> assertThat(choices(library))
                        .as(library.get("purl").asText())
                        .anyMatch(FREE::contains));
    }

    @Test
    void everyPackageOfThePagesMayBeDelivered() throws IOException {
        var packages = JSON.readTree(new File("web/package-lock.json")).get("packages").properties().stream()
                .filter(each -> !each.getKey().isEmpty() && !each.getValue().has("dev"))
                .toList();

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(
                                choices(each.getValue().path("license").asText()))
                        .as(each.getKey())
                        .anyMatch(FREE::contains));
    }

    /** Several licences of a library are a choice, as Maven reads them. */
    private static List<String> choices(JsonNode library) {
        var choices = new ArrayList<String>();
        for (var each : library.path("licenses")) {
            var licence = each.path("license");
            choices.addAll(choices(each.path("expression").asText()));
            choices.add(licence.path("id").asText());
            choices.add(licence.path("name").asText());
        }
        if (THREE_CLAUSES.contains(library.path("group").asText())) {
            choices.add("BSD-3-Clause");
        }
        return choices;
    }

    /** The alternatives of an SPDX expression, {@code (MIT OR CC0-1.0)}. */
    private static List<String> choices(String expression) {
        return Stream.of(expression.replaceAll("[()]", "").split(" OR ")).toList();
    }
}
