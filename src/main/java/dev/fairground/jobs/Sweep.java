package dev.fairground.jobs;

import java.time.Duration;

/**
 * Something that looks for due work now and then; a bean. By time it runs on one node at a time, but a node that is
 * woken runs it beside that: what is due is claimed with {@code skip locked} or guarded by a constraint.
 */
public interface Sweep {
    /** Stable name, {@code market.order-timers}. */
    String name();

    /** The pause between two runs. */
    Duration every();

    /** Does a portion of what is due and says how much that was; 0 means nothing is left. */
    int sweep();
}
