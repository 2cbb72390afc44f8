package dev.fairground.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is made from the code and kept in the repository, so that every change of it is seen in review. */
public final class Snapshot {
    private static final boolean REWRITE = Boolean.getBoolean("snapshots.rewrite");

    private Snapshot() {}

    /** Compares a generated file with the one in the repository; {@code -Dsnapshots.rewrite=true} writes it instead. */
    public static void matches(Path file, String generated) {
        try {
            if (REWRITE) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, generated);
            }
            var kept = Files.exists(file) ? Files.readString(file) : "";
            assertThat(kept)
                    .as("%s is out of date: run this test with -Dsnapshots.rewrite=true and commit the file", file)
                    .isEqualTo(generated);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Likewise for the part of a file that stands between {@code <!-- name -->} and {@code <!-- /name -->}. */
    public static void matches(Path file, String name, String generated) {
        try {
            var text = Files.readString(file);
            var start = "<!-- " + name + " -->\n";
            var from = text.indexOf(start);
            var to = text.indexOf("<!-- /" + name + " -->");
            assertThat(from).as("%s has a place for the %s", file, name).isNotNegative();
            matches(file, text.substring(0, from + start.length()) + generated + text.substring(to));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
