package dev.fairground.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fairground.http.Buckets.Taken;
import dev.fairground.redis.Redis;
import dev.fairground.testing.RedisServer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes that count together in a real Redis, and what they do while it is away. */
class BucketsProcessTests {
    // On a machine that does much else at once an answer may be late; what is tested here is what it says.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration HOUR = Duration.ofHours(1);

    private final RedisServer server = new RedisServer();
    private final Vertx vertx = Vertx.vertx();
    private final Buckets one = buckets();
    private final Buckets other = buckets();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        server.close();
    }

    @Test
    void takeFromOneBucket() {
        var left = IntStream.range(0, 5)
                .mapToObj(n -> n % 2 == 0 ? one : other)
                .map(each -> each.take("anna", 5, HOUR))
                .peek(taken -> assertThat(taken.granted()).isTrue())
                .map(Taken::left);

        assertThat(left).containsExactly(4L, 3L, 2L, 1L, 0L);
        assertThat(one.take("anna", 5, HOUR).granted()).isFalse();
        assertThat(other.take("anna", 5, HOUR).granted()).isFalse();
        assertThat(other.take("boris", 5, HOUR).granted()).isTrue();
    }

    @Test
    void neverGiveMoreThanThereIsAtOnce() throws InterruptedException {
        var granted = new AtomicInteger();
        var threads = IntStream.range(0, 200)
                .mapToObj(n -> Thread.startVirtualThread(() -> {
                    if ((n % 2 == 0 ? one : other).take("crowd", 30, HOUR).granted()) {
                        granted.incrementAndGet();
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(granted).hasValue(30);
    }

    @Test
    void sayTheSameAsABucketOfOneProcess() {
        for (var n = 0; n < 7; n++) {
            var together = one.take("same", 5, HOUR);
            var here = one.takeHere("same", 5, HOUR);

            assertThat(together.granted()).isEqualTo(here.granted());
            assertThat(together.left()).isEqualTo(here.left());
            assertThat(together.untilFull()).isCloseTo(here.untilFull(), Duration.ofSeconds(5));
            assertThat(together.untilNext()).isCloseTo(here.untilNext(), Duration.ofSeconds(5));
        }
    }

    @Test
    void giveTriesBackWithTime() {
        var second = Duration.ofSeconds(1);
        Stream.generate(() -> one.take("time", 4, second))
                .limit(4)
                .forEach(taken -> assertThat(taken.granted()).isTrue());

        var refused = one.take("time", 4, second);

        assertThat(refused.granted()).isFalse();
        assertThat(refused.untilNext()).isBetween(Duration.ofNanos(1), Duration.ofMillis(250));
        await().until(() -> other.take("time", 4, second).granted());
    }

    @Test
    void areFullAgainWhenTheyAreFilled() {
        one.take("filled", 2, HOUR);
        one.take("filled", 2, HOUR);

        other.fill("filled", 2, HOUR);

        assertThat(one.take("filled", 2, HOUR))
                .extracting(Taken::granted, Taken::left)
                .containsExactly(true, 1L);
    }

    @Test
    void countAloneWhileRedisIsAwayAndTogetherAfterwards() {
        one.take("away", 2, HOUR);
        server.stop();

        assertThat(one.take("away", 2, HOUR).granted()).isTrue();
        assertThat(one.take("away", 2, HOUR).granted()).isTrue();
        assertThat(one.take("away", 2, HOUR).granted()).isFalse();
        assertThat(other.take("away", 2, HOUR).granted()).isTrue();

        server.startAgain();
        await().untilAsserted(this::countTogether);
    }

    private void countTogether() {
        var bucket = "together" + System.nanoTime();
        assertThat(one.take(bucket, 1, HOUR).granted()).isTrue();
        assertThat(other.take(bucket, 1, HOUR).granted()).isFalse();
    }

    private Buckets buckets() {
        return new Buckets(new Redis(Optional.of(server.url()), PATIENCE, vertx));
    }
}
