package dev.fairground.files.picture;

import dev.fairground.files.FileRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Takes pictures in, few at a time: a decoded one is a hundred megabytes. */
@ApplicationScoped
public class Intake {
    public static final int MOST_BYTES = 10 << 20;
    private static final int AT_ONCE = Math.min(2, Runtime.getRuntime().availableProcessors());
    private static final int WAITING = 16;

    private final ThreadPoolExecutor desks = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("pictures-", 0).daemon().factory());

    /** Our own copies of a picture, or why there are none. */
    public Outcome<Picture> take(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Refused<>(FileRefusal.TOO_LARGE);
        }
        var type = PictureType.of(bytes);
        if (type.isEmpty()) {
            return new Refused<>(FileRefusal.WRONG_TYPE);
        }
        try {
            return desks.submit(() -> Decoding.decode(type.get(), bytes)).get();
        } catch (RejectedExecutionException full) {
            return new Refused<>(FileRefusal.BUSY);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @PreDestroy
    void close() {
        desks.shutdownNow();
    }
}
