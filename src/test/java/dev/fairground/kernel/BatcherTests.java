package dev.fairground.kernel;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatcherTests {
    private static final int LANES = 2;

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void release() {
        gate.countDown();
        callers.close();
    }

    @Test
    void answersEachWishWithItsOwnResult() {
        try (var doubling = batcher(Function.identity(), wish -> 2 * wish)) {
            assertThat(atTheSameTime(300, doubling::submit))
                    .isEqualTo(IntStream.range(0, 300).map(n -> 2 * n).boxed().toList());
        }
    }

    @Test
    void runsAWishAloneAtRest() {
        try (var doubling = batcher(Function.identity(), wish -> 2 * wish)) {
            doubling.submit(1);
            doubling.submit(2);
        }
        assertThat(batches).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void takesWhatArrivedMeanwhileInOrderAndAtMostSixtyFour() {
        try (var waiting = busy(wish -> wish)) {
            var answers = submit(waiting, 100);
            gate.countDown();
            answers.forEach(BatcherTests::result);
        }
        assertThat(batches)
                .allSatisfy(
                        batch -> assertThat(batch).hasSizeLessThanOrEqualTo(64).isSorted());
        assertThat(batches).anySatisfy(batch -> assertThat(batch).hasSize(64));
    }

    @Test
    void takesAtMostEightOfOneOwner() {
        try (var waiting = busy(_ -> "the same")) {
            var answers = submit(waiting, 20);
            gate.countDown();
            answers.forEach(BatcherTests::result);
        }
        assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(8));
        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(20 + LANES);
    }

    @Test
    void runsTheWishesOfAFailedBatchAlone() {
        try (var failing = busy(wish -> wish, wishes -> wishes.size() > 1 || wishes.contains(7))) {
            var answers = submit(failing, 10);
            gate.countDown();

            for (var wish = 0; wish < 10; wish++) {
                if (wish == 7) {
                    var answer = answers.get(wish);
                    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> result(answer));
                } else {
                    assertThat(result(answers.get(wish))).isEqualTo(wish);
                }
            }
        }
    }

    @Test
    void refusesMoreThanCanWait() {
        try (var waiting = busy(wish -> wish)) {
            var answers = submit(waiting, 1_024);

            assertThatExceptionOfType(Batcher.Overloaded.class).isThrownBy(() -> waiting.submit(-1));

            gate.countDown();
            answers.forEach(BatcherTests::result);
        }
    }

    @Test
    void drainsWhenItCloses() {
        var waiting = busy(wish -> wish);
        var answers = submit(waiting, 50);
        gate.countDown();

        waiting.close();

        answers.forEach(BatcherTests::result);
        assertThatExceptionOfType(Batcher.Overloaded.class).isThrownBy(() -> waiting.submit(1));
    }

    private Batcher<Integer, Integer> batcher(Function<Integer, ?> owner, Function<Integer, Integer> decide) {
        return new Batcher<>("test", 64, owner, wishes -> {
            batches.add(wishes);
            return wishes.stream().map(decide).toList();
        });
    }

    private Batcher<Integer, Integer> busy(Function<Integer, ?> owner) {
        return busy(owner, _ -> false);
    }

    /** Both lanes hold a wish of their own until the gate opens. */
    private Batcher<Integer, Integer> busy(Function<Integer, ?> owner, Function<List<Integer>, Boolean> fails) {
        var batcher = new Batcher<Integer, Integer>("test", 64, owner, wishes -> {
            batches.add(wishes);
            pass();
            if (fails.apply(wishes)) {
                throw new IllegalStateException("batch");
            }
            return wishes;
        });
        for (var lane = 1; lane <= LANES; lane++) {
            var wish = -lane;
            callers.execute(() -> batcher.submit(wish));
            var begun = lane;
            await().until(() -> batches.size() == begun);
        }
        return batcher;
    }

    /** Submits 0, 1, 2 … so that they wait in this order. */
    private List<Future<Integer>> submit(Batcher<Integer, Integer> batcher, int wishes) {
        var answers = new ArrayList<Future<Integer>>();
        for (var wish = 0; wish < wishes; wish++) {
            var own = wish;
            answers.add(callers.submit(() -> batcher.submit(own)));
            var waiting = wish + 1;
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofNanos(50_000))
                    .until(() -> batcher.waiting() == waiting);
        }
        return answers;
    }

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Integer result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
