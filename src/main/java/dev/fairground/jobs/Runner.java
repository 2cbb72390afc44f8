package dev.fairground.jobs;

import dev.fairground.program.LoggedFailure;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Runs one sweep until nothing is left, never twice at once in this process. */
final class Runner {
    private static final Logger LOG = Logger.getLogger(Runner.class);

    private final Sweep sweep;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicBoolean woken = new AtomicBoolean();

    Runner(Sweep sweep) {
        this.sweep = sweep;
    }

    Sweep sweep() {
        return sweep;
    }

    /** Does all that is due, after a run that is under way has ended, and says how much that was. */
    int run() {
        turn.lock();
        try {
            var total = 0;
            for (var done = sweep.sweep(); done > 0; done = sweep.sweep()) {
                total += done;
            }
            return total;
        } finally {
            turn.unlock();
        }
    }

    /** As {@link #run()}, for whoever writes down what failed. */
    void attempt() {
        try {
            run();
        } catch (RuntimeException failure) {
            throw LoggedFailure.of(failure);
        }
    }

    /** Runs soon; wakes that come before that run begins are the same run. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            Thread.ofVirtual().name(sweep.name()).start(this::runWoken);
        }
    }

    private void runWoken() {
        turn.lock();
        try {
            woken.set(false);
            attempt();
        } catch (LoggedFailure failure) {
            LOG.warnf(failure, "%s failed, it is tried again at its time", sweep.name());
        } finally {
            turn.unlock();
        }
    }
}
