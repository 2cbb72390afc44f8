package dev.fairground.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.fairground.program.LoggedFailure;
import dev.fairground.testing.LogLines;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A sweep that fails says so in words that forge no line of the log, whoever writes them down. */
class RunnerTests {
    private final Runner runner = new Runner(new Sweep() {
        @Override
        public String name() {
            return "tests.forge";
        }

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public int sweep() {
            throw new IllegalStateException("x\nERROR forged", new IllegalArgumentException("y\r\nERROR forged"));
        }
    });

    @Test
    void failsOnOneLineAtItsTime() {
        assertThatExceptionOfType(LoggedFailure.class)
                .isThrownBy(runner::attempt)
                .hasToString("java.lang.IllegalStateException: x ERROR forged")
                .havingCause()
                .hasToString("java.lang.IllegalArgumentException: y ERROR forged");
    }

    @Test
    void failsOnOneLineWhenItIsWoken() {
        try (var log = new LogLines()) {
            runner.wake();

            await().until(() -> !log.with("tests.forge failed").isEmpty());
            assertThat(log.with("tests.forge failed").getFirst().lines()).noneMatch(line -> line.startsWith("ERROR"));
        }
    }
}
