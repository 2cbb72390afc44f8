package dev.fairground.payments;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Somebody who stands in for a provider that pays out; what it was asked for waits until a test decides. */
interface PaysOut {
    /** How many payouts it ever made. */
    int payouts();

    /** Where it can send money to. */
    Map<String, String> wallet();

    void pays(UUID payout);

    void fails(UUID payout);

    /** What was paid comes back to the operator. */
    void takesBack(UUID payout);

    /** How long it knows a repeat by its key. */
    Duration remembers();

    /** That time is over. */
    void forgetsKeys();
}
