package dev.fairground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Migrations of all modules make one history. */
class MigrationTests {

    @Test
    void areNamedByTheirModule() throws IOException {
        assertThat(migrations())
                .allSatisfy(file -> assertThat(file.toString()).matches(".*/([a-z]+)/V\\d{14}__\\1_[a-z0-9_]+\\.sql"));
    }

    @Test
    void haveVersionsOfTheirOwn() throws IOException {
        assertThat(migrations())
                .extracting(file -> file.getFileName().toString().replaceFirst("__.*", ""))
                .doesNotHaveDuplicates();
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
