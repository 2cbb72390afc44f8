package dev.fairground.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fifty people trade while things break, each in one of three runs; more seeds run with {@code ./fair bench --faults}. */
@TestInstance(Lifecycle.PER_CLASS)
class FaultProcessTests {
    private static final int STORIES = 80;

    private final Stage stage;

    FaultProcessTests(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "1, PROGRAM_KILLED, ANSWERS_LOST",
        "2, POSTGRES_KILLED, COMMITS_LOST",
        "3, SESSION_KILLED, PROVIDER_MUTE",
    })
    void leavesEverythingAsItWasAcknowledged(long seed, Fault one, Fault other) {
        var verdict = stage.play(seed, STORIES, List.of(one, other));

        assertThat(verdict.findings()).as(verdict.toString()).isEmpty();
    }

    @AfterAll
    void close() {
        stage.close();
    }
}
