package dev.fairground.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A data folder on which the program was started and stopped once: a copy of it spares a test the making of a database. */
final class StartedOnce {
    private static final Path ORIGINAL = make();

    private StartedOnce() {}

    static void copyTo(Path data) {
        try (var paths = Files.walk(ORIGINAL)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, data.resolve(ORIGINAL.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make() {
        try {
            var data =
                    Files.createTempDirectory(Path.of("target"), "started-once").resolve("data");
            PackagedProgram.startOn(data, Map.of()).close();
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
