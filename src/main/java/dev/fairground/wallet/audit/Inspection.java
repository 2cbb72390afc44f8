package dev.fairground.wallet.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What looking through the whole ledger found. */
record Inspection(Instant at, Duration took, List<Check> checks) {

    List<Check> red() {
        return checks.stream().filter(check -> !check.green()).toList();
    }
}
