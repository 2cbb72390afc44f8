package dev.fairground.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Lets many callers start at one moment, each on a virtual thread, and collects what they got. */
public final class AtTheSameTime {
    private AtTheSameTime() {}

    /** Calls once for each of the inputs; outcomes are in the order of the inputs, a failed call fails the test. */
    public static <T, R> List<R> atTheSameTime(List<T> inputs, Function<T, R> call) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<R>>();
            for (var input : inputs) {
                calls.add(threads.submit(() -> {
                    start.await();
                    return call.apply(input);
                }));
            }
            start.countDown();
            return calls.stream().map(AtTheSameTime::result).toList();
        }
    }

    /** Calls that many times with 0, 1, 2 … */
    public static <R> List<R> atTheSameTime(int callers, Function<Integer, R> call) {
        return atTheSameTime(IntStream.range(0, callers).boxed().toList(), call);
    }

    private static <R> R result(Future<R> call) {
        try {
            return call.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
