package dev.fairground.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time of the domain: deadlines, holds, timers. It can be moved forward in tests and by the demo clock, and every
 * node of an installation reads the same offset. Tokens, sessions and limits use {@link #real()}, which never moves.
 */
public final class Clock {
    private volatile Duration offset = Duration.ZERO;

    /** The domain's now, in whole microseconds as the database keeps them. */
    public Instant now() {
        return real().plus(offset);
    }

    /** The node's own time, in whole microseconds. */
    public Instant real() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** How far the domain is ahead of real time; never negative. */
    public Duration offset() {
        return offset;
    }

    /** Sets how far the domain is ahead of real time; time never goes back. */
    public synchronized void moveTo(Duration newOffset) {
        if (newOffset.compareTo(offset) > 0) {
            offset = newOffset.truncatedTo(ChronoUnit.MICROS);
        }
    }
}
