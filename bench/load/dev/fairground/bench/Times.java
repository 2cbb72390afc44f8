package dev.fairground.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts times in buckets that are less than 1 % wide, whatever their size. */
final class Times {
    private static final int STEPS_BITS = 7;
    private static final int STEPS = 1 << STEPS_BITS;

    private final AtomicLongArray counts = new AtomicLongArray(64 * STEPS);

    void add(long nanos) {
        counts.incrementAndGet(bucket(Math.max(nanos, STEPS)));
    }

    long count() {
        var sum = 0L;
        for (var i = 0; i < counts.length(); i++) {
            sum += counts.get(i);
        }
        return sum;
    }

    /** The time in milliseconds that this share of all took at most; 0 without any. */
    double milliseconds(double share) {
        var rank = Math.ceil(count() * share);
        var seen = 0L;
        for (var i = 0; i < counts.length(); i++) {
            seen += counts.get(i);
            if (seen > 0 && seen >= rank) {
                return upperEdge(i) / 1e6;
            }
        }
        return 0;
    }

    private static int bucket(long nanos) {
        var shift = 63 - Long.numberOfLeadingZeros(nanos) - STEPS_BITS;
        return shift * STEPS + (int) (nanos >>> shift);
    }

    private static double upperEdge(int bucket) {
        var shift = bucket / STEPS - 1;
        return (double) ((long) (bucket % STEPS + STEPS + 1) << shift);
    }
}
