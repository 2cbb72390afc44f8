package dev.fairground.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.Api;
import dev.fairground.testing.PackagedProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Very many who sign in at once wait for each other, and nobody else waits for them. */
class FloodProcessTests {
    private static final int GUESSES = 60;
    private static final int READS = 20;

    @Test
    void readersAreServedBeforeTheFloodIsOver(@TempDir Path folder) {
        var settings = Map.of("FAIRGROUND_HTTP_LIMITS_ENABLED", "false");
        try (var program = PackagedProgram.start(folder.resolve("data"), settings);
                var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var api = new Api(program);
            api.ask("", "/api/v1/site");
            var flood = IntStream.range(0, GUESSES)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> guess(api, n), visitors))
                    .toList();

            for (var i = 0; i < READS; i++) {
                assertThat(api.ask("", "/api/v1/market/games?q=" + i).status()).isEqualTo(200);
            }

            assertThat(flood).as("guesses that still wait").anyMatch(guess -> !guess.isDone());
            assertThat(statuses(flood)).containsOnly(401);
        }
    }

    private static int guess(Api api, int n) {
        return api.post("", "/api/v1/auth/login", Map.of("login", "nobody" + n, "password", "wrong"))
                .status();
    }

    private static List<Integer> statuses(List<CompletableFuture<Integer>> answers) {
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
