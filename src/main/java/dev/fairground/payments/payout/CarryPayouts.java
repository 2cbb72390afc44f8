package dev.fairground.payments.payout;

import dev.fairground.jobs.Sweep;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.payout.Outgoing.Parcel;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Asks providers to pay, and what became of what they were asked: first the row, then the call outside of any
 * transaction, then its result. What a crash left between these steps is asked about first, and sent again under the
 * same id only where the provider knows that it never heard of it. Each provider has a lane of its own: one that hangs
 * holds nobody else back.
 */
@ApplicationScoped
class CarryPayouts implements Sweep {
    static final String NAME = "payments.carry-payouts";

    private static final Logger LOG = Logger.getLogger(CarryPayouts.class);
    private static final int PORTION = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ClaimPayouts claims;
    private final PayoutDrivers drivers;
    private final HearPayout hearing;
    private final Map<String, Future<Integer>> lanes = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    CarryPayouts(ClaimPayouts claims, PayoutDrivers drivers, HearPayout hearing) {
        this.claims = claims;
        this.drivers = drivers;
        this.hearing = hearing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** Lanes that take longer go on alone, and are looked at again when they are free. */
    @Override
    public int sweep() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var done = 0;
        for (var lane : start()) {
            done += await(lane, until - System.nanoTime());
        }
        return done;
    }

    private synchronized List<Future<Integer>> start() {
        var started = new ArrayList<Future<Integer>>();
        for (var driver : drivers.all()) {
            var before = lanes.get(driver.name());
            if (before == null || before.isDone()) {
                var lane = threads.submit(() -> carry(driver));
                lanes.put(driver.name(), lane);
                started.add(lane);
            }
        }
        return started;
    }

    private static int await(Future<Integer> lane, long nanos) {
        try {
            return lane.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException later) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    /** Takes one provider a portion of what is due, each claimed just before it is asked, and says how much that was. */
    int carry(PayoutDriver driver) {
        var carried = 0;
        while (carried < PORTION && !stopping) {
            var parcel = claims.claim(driver).orElse(null);
            if (parcel == null) {
                break;
            }
            hearing.hear(parcel.id(), ask(driver, parcel));
            carried++;
        }
        return carried;
    }

    private static PayoutAnswer ask(PayoutDriver driver, Parcel parcel) {
        try {
            var order = parcel.order().get();
            if (parcel.first()) {
                return driver.send(order);
            }
            var known = driver.status(order);
            return known instanceof PayoutAnswer.NeverHeard ? driver.send(order) : known;
        } catch (RuntimeException lost) {
            LOG.warnf(lost, "Nobody knows yet what became of payout %s", parcel.id());
            return new PayoutAnswer.Unknown();
        }
    }

    /** Lets those who ask hear their answers. */
    @PreDestroy
    void close() {
        stopping = true;
        threads.close();
    }
}
