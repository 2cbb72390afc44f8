package dev.fairground.kernel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Hands a use case whatever arrived while its previous transaction was committing: one wish at rest, many under load.
 * It never waits on purpose, and taking it away changes speed, never results. Only commands with a key may be batched,
 * because a wish whose batch failed is run once more, alone.
 */
public final class Batcher<W, R> implements AutoCloseable {
    private static final int LANES = 2;
    private static final int QUEUE = 1_024;
    private static final int SHARE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int most;
    private final Function<W, ?> owner;
    private final Function<List<W>, List<R>> useCase;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Item<W, R>> queue = new ArrayDeque<>();
    private final List<Thread> lanes = new ArrayList<>();
    private final ExecutorService side =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private boolean closed;

    /**
     * Starts the lanes.
     *
     * @param most  wishes in one transaction, 1–64
     * @param owner whose wish it is; at most 8 of one owner share a transaction
     */
    public Batcher(String name, int most, Function<W, ?> owner, Function<List<W>, List<R>> useCase) {
        this.most = most;
        this.owner = owner;
        this.useCase = useCase;
        for (var i = 0; i < LANES; i++) {
            lanes.add(Thread.ofVirtual().name(name + "-" + i).start(this::work));
        }
    }

    /**
     * Waits for the wish's own result.
     *
     * @throws Overloaded when 1 024 wishes wait already, or this one has waited ten seconds
     */
    public R submit(W wish) {
        var item = new Item<W, R>(wish, System.nanoTime() + PATIENCE.toNanos(), new CompletableFuture<>());
        lock.lock();
        try {
            if (closed || queue.size() >= QUEUE) {
                throw new Overloaded();
            }
            queue.add(item);
            arrived.signal();
        } finally {
            lock.unlock();
        }
        return await(item);
    }

    private R await(Item<W, R> item) {
        try {
            return item.answer.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (TimeoutException tooLong) {
            throw new Overloaded();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
    }

    /** How many wishes wait for a transaction. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            var items = dropLate(batch);
            if (!items.isEmpty()) {
                run(items);
            }
        }
    }

    /** Those whose callers still wait; the others get their refusal now, before anything is done for them. */
    private static <W, R> List<Item<W, R>> dropLate(List<Item<W, R>> batch) {
        var now = System.nanoTime();
        var items = new ArrayList<Item<W, R>>(batch.size());
        for (var item : batch) {
            if (now - item.deadline < 0) {
                items.add(item);
            } else {
                item.answer.completeExceptionally(new Overloaded());
            }
        }
        return items;
    }

    private void run(List<Item<W, R>> items) {
        try {
            var results = useCase.apply(items.stream().map(Item::wish).toList());
            for (var i = 0; i < items.size(); i++) {
                items.get(i).answer.complete(results.get(i));
            }
        } catch (RuntimeException | Error failure) {
            if (items.size() == 1) {
                items.getFirst().answer.completeExceptionally(failure);
            } else {
                items.forEach(item -> side.execute(() -> run(List.of(item))));
            }
        }
    }

    /** The next batch in order of arrival; empty when closed and drained. */
    private List<Item<W, R>> next() {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            var batch = new ArrayList<Item<W, R>>();
            var shares = new HashMap<Object, Integer>();
            for (var waiting = queue.iterator(); waiting.hasNext() && batch.size() < most; ) {
                var item = waiting.next();
                if (shares.merge(owner.apply(item.wish), 1, Integer::sum) <= SHARE) {
                    waiting.remove();
                    batch.add(item);
                }
            }
            if (!queue.isEmpty()) {
                arrived.signal();
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more wishes and returns when the last one has its answer. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        for (var lane : lanes) {
            try {
                lane.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        side.close();
    }

    /** Thrown when more is asked than can be done in time; answered as 503 {@code http.overloaded}. */
    public static final class Overloaded extends RuntimeException {
        Overloaded() {
            super("too many requests wait", null, false, false);
        }
    }

    private record Item<W, R>(W wish, long deadline, CompletableFuture<R> answer) {}
}
