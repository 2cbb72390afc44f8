package dev.fairground.wallet.audit;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UseCase;
import java.time.Duration;

/** Looks through the ledger and writes down what it found, so that every node knows whether money may leave. */
@UseCase
class InspectLedger {
    private final VerifyLedger verify;
    private final Inspections inspections;
    private final Clock clock;

    InspectLedger(VerifyLedger verify, Inspections inspections, Clock clock) {
        this.verify = verify;
        this.inspections = inspections;
        this.clock = clock;
    }

    Inspection inspect() {
        var begun = clock.real();
        var checks = verify.verify();
        var inspection = new Inspection(begun, Duration.between(begun, clock.real()), checks);
        inspections.keep(inspection);
        return inspection;
    }
}
