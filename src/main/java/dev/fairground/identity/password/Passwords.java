package dev.fairground.identity.password;

import dev.fairground.http.Problem;
import dev.fairground.identity.IdentityRefusal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords, as many at once as there are cores and never inside a transaction: each takes tens of milliseconds
 * and 19 MiB. More than 64 that wait are refused with 503 {@code identity.busy}.
 */
@ApplicationScoped
public class Passwords {
    private static final Logger LOG = Logger.getLogger(Passwords.class);
    private static final int MOST_WAITING = 64;
    private static final int FEWEST_PASSES = 2;
    private static final int MOST_PASSES = 6;
    private static final int WARM_UPS = 3;
    private static final Duration WANTED = Duration.ofMillis(50);
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(1);

    private final ThreadPoolExecutor workers;
    private final AtomicLong slowest = new AtomicLong();
    private volatile Argon2 argon2 = new Argon2(FEWEST_PASSES);
    private volatile @Nullable String nobodys;

    Passwords() {
        var cores = Runtime.getRuntime().availableProcessors();
        workers = new ThreadPoolExecutor(
                cores,
                cores,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
        workers.allowCoreThreadTimeOut(true);
    }

    /** A hash to store. */
    public String hash(String password) {
        return onWorker(() -> argon2.hash(password));
    }

    /** Whether this is the password behind a stored hash; without a hash it takes as long and is not. */
    public boolean matches(String password, @Nullable String hash) {
        var begun = System.nanoTime();
        var imported = hash != null && isImported(hash);
        boolean matches = onWorker(() -> matches(password, hash == null ? nobodys() : hash, imported));
        if (imported) {
            slowest.accumulateAndGet(Math.min(System.nanoTime() - begun, MOST_PATIENCE.toNanos()), Math::max);
        }
        if (!matches || hash == null) {
            // Who came from another program must not be known by the time it takes to be refused.
            LockSupport.parkNanos(begun + slowest.get() - System.nanoTime());
            return false;
        }
        return true;
    }

    private static boolean matches(String password, String hash, boolean imported) {
        return imported ? Imported.matches(password, hash) : Argon2.matches(password, hash);
    }

    /** Whether another program made this hash, so that it should be made anew. */
    public boolean isImported(String hash) {
        return Imported.is(hash);
    }

    /** Finds out, beside the start, how many passes take about 50 ms here. */
    void start(@Observes StartupEvent started) {
        workers.execute(() -> {
            var best = Long.MAX_VALUE;
            for (var i = 0; i <= WARM_UPS; i++) {
                var begun = System.nanoTime();
                nobodys = argon2.hash("nobody's");
                best = Math.min(best, System.nanoTime() - begun);
            }
            var passes = Math.clamp(FEWEST_PASSES * WANTED.toNanos() / best, FEWEST_PASSES, MOST_PASSES);
            argon2 = new Argon2(passes);
            nobodys = argon2.hash("nobody's");
            LOG.debugf("Argon2id makes %d passes; %d of them take %d ms", passes, FEWEST_PASSES, best / 1_000_000);
        });
    }

    void stop(@Observes ShutdownEvent stopped) {
        workers.shutdownNow();
    }

    private String nobodys() {
        var hash = nobodys;
        return hash == null ? argon2.hash("nobody's") : hash;
    }

    private <T> T onWorker(Callable<T> work) {
        try {
            return workers.submit(work).get();
        } catch (RejectedExecutionException full) {
            throw new Problem(IdentityRefusal.BUSY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(IdentityRefusal.BUSY);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
