package dev.fairground.wallet.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What looking through the ledger found.
 *
 * @param whole  whether everything was looked at, or what came after the seal of the inspection before
 * @param seal   the last seal at that moment
 * @param checks every rule; those not asked again as they were before
 */
record Inspection(Instant at, Duration took, boolean whole, long seal, List<Check> checks) {

    List<Check> red() {
        return checks.stream().filter(check -> !check.green()).toList();
    }
}
