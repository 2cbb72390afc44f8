package dev.fairground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The planted defects still fit the code they spoil: one that cannot be planted shows nothing about the checks. */
class DefectTests {
    private static final Path DEFECTS = Path.of("bench/faults/defects");

    static List<Path> patches() throws IOException {
        try (var files = Files.list(DEFECTS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void canBePlanted(Path patch) throws IOException, InterruptedException {
        var check = new ProcessBuilder("git", "apply", "--check", patch.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
    }
}
