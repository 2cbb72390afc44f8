package dev.fairground.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long one waits for something that must come. */
record Patience(long endsAt) {
    private static final Duration PAUSE = Duration.ofMillis(20);

    static Patience of(Duration time) {
        return new Patience(System.nanoTime() + time.toNanos());
    }

    void until(BooleanSupplier come) {
        while (!come.getAsBoolean()) {
            pause(PAUSE);
        }
    }

    /** Waits a moment, unless the time is over. */
    void pause(Duration pause) {
        if (System.nanoTime() - endsAt > 0) {
            throw new IllegalStateException("what had to come did not come in time");
        }
        LockSupport.parkNanos(pause.toNanos());
    }
}
