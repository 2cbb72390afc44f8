package dev.fairground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: a file that moves takes their links along or fails the build. */
class DocumentTests {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)#(\\w+)`");
    private static final Pattern PATH = Pattern.compile("`((?:src|docs|ops|web/src|web/e2e)/[\\w./-]+)`");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(document + " links to " + target));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPathThatIsNamedExists() throws IOException {
        var missing = new ArrayList<String>();
        for (var document : documents()) {
            PATH.matcher(Files.readString(document))
                    .results()
                    .map(path -> path.group(1))
                    .filter(path -> !Files.exists(Path.of(path)))
                    .forEach(path -> missing.add(document + " names " + path));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        var tests = new HashMap<String, String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        var missing = new ArrayList<String>();
        for (var document : documents()) {
            TEST.matcher(Files.readString(document))
                    .results()
                    .filter(named -> !tests.getOrDefault(named.group(1), "").contains("void " + named.group(2) + "("))
                    .forEach(named -> missing.add(document + " names " + named.group()));
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (var pages = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), pages)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
