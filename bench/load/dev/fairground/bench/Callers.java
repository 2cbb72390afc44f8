package dev.fairground.bench;

import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Callers on virtual threads, as requests are in the program. */
public final class Callers {
    private static final double SECOND = 1e9;

    private final Work work;
    private final Times times = new Times();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong next = new AtomicLong();
    private final AtomicReference<Throwable> firstError = new AtomicReference<>();

    public Callers(Work work) {
        this.work = work;
    }

    /** Closed loop: each of `callers` asks again as soon as it has its answer. */
    public String closed(int callers, int seconds) throws InterruptedException {
        var start = System.nanoTime();
        var end = start + (long) (seconds * SECOND);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < callers; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                while (System.nanoTime() < end) {
                    one(System.nanoTime());
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        return result((System.nanoTime() - start) / SECOND);
    }

    /** Open loop: one more caller at each tick of `perSecond`, however long the others take; time counts from the tick. */
    public String open(double perSecond, int seconds) throws InterruptedException {
        var start = System.nanoTime();
        var all = (long) (perSecond * seconds);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0L; i < all; i++) {
                var tick = start + (long) (i * SECOND / perSecond);
                for (var wait = tick - System.nanoTime(); wait > 0; wait = tick - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                callers.execute(() -> one(tick));
            }
        }
        return result((System.nanoTime() - start) / SECOND);
    }

    /** All at once, each once. */
    public String atOnce(int callers) throws InterruptedException {
        var gate = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < callers; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    gate.await();
                } catch (InterruptedException stopped) {
                    return;
                }
                one(System.nanoTime());
            }));
        }
        var start = System.nanoTime();
        gate.countDown();
        for (var thread : threads) {
            thread.join();
        }
        return result((System.nanoTime() - start) / SECOND);
    }

    private void one(long since) {
        try {
            work.run(next.getAndIncrement());
            done.incrementAndGet();
            times.add(System.nanoTime() - since);
        } catch (Exception failure) {
            errors.incrementAndGet();
            firstError.compareAndSet(null, failure);
        }
    }

    private String result(double seconds) {
        var error = firstError.get();
        return String.format(
                Locale.ROOT,
                "\"rate\": %.1f, \"done\": %d, \"errors\": %d, \"p50\": %.3f, \"p95\": %.3f, \"p99\": %.3f%s",
                done.get() / seconds,
                done.get(),
                errors.get(),
                times.milliseconds(0.50),
                times.milliseconds(0.95),
                times.milliseconds(0.99),
                error == null ? "" : ", \"error\": \"" + String.valueOf(error).replaceAll("[\"\\\\\\s]+", " ") + '"');
    }
}
