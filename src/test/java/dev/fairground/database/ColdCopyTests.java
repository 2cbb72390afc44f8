package dev.fairground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdCopyTests {
    @TempDir
    private Path folder;

    @BeforeEach
    void lookLikeADataFolder() throws IOException {
        Files.createDirectories(folder.resolve("data/postgres/base"));
        Files.createDirectories(folder.resolve("data/postgres/pg_wal/archive_status"));
        Files.writeString(folder.resolve("data/postgres/PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("data/postgres/base/1"), "rows");
        Files.writeString(folder.resolve("data/database.password"), "secret");
    }

    @Test
    void bringsBackEveryFileAndEmptyFolder() throws IOException {
        copy();

        try (var data = DataFolder.take(folder.resolve("back"))) {
            assertThat(ColdCopy.read(folder.resolve("copy"), data)).isEqualTo(3);
        }

        assertThat(folder.resolve("back/postgres/base/1")).hasContent("rows");
        assertThat(folder.resolve("back/postgres/pg_wal/archive_status")).isEmptyDirectory();
    }

    @Test
    void refusesADamagedCopy() throws IOException {
        copy();
        var bytes = Files.readAllBytes(folder.resolve("copy"));
        Files.write(folder.resolve("copy"), Arrays.copyOf(bytes, bytes.length / 2));

        try (var data = DataFolder.take(folder.resolve("back"))) {
            assertThatThrownBy(() -> ColdCopy.read(folder.resolve("copy"), data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("cannot be read");
        }
    }

    @Test
    void writesOverNothing() {
        copy();

        assertThatThrownBy(this::copy).isInstanceOf(StartRefused.class).hasMessageContaining("exists already");
        try (var data = DataFolder.take(folder.resolve("data"))) {
            assertThatThrownBy(() -> ColdCopy.read(folder.resolve("copy"), data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("not empty");
        }
    }

    private void copy() {
        try (var data = DataFolder.take(folder.resolve("data"))) {
            ColdCopy.write(data, folder.resolve("copy"));
        }
    }
}
