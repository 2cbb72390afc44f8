package dev.fairground.payments;

import java.util.UUID;

/** Somebody who stands in for a provider that reports what came and went, in pages of two. */
interface Settles {
    /** What it keeps of a payment, in minor units. */
    long keeps(UUID payment);

    /** Somebody pays what was never asked for here; what it calls that money. */
    String isPaidByAStranger();

    /** Leaves a payment out of what it reports. */
    void forgets(UUID payment);
}
