package dev.fairground.wallet.audit;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Takes the accounts of objects that are over out of everybody's way, so that the working ledger stays small. */
@UseCase
class CloseAccounts implements Sweep {
    private static final Duration IDLE = Duration.ofDays(90);
    private static final int TRANSFERS_AT_ONCE = 5_000;

    private final ClosedAccounts closed;

    CloseAccounts(ClosedAccounts closed) {
        this.closed = closed;
    }

    @Override
    public String name() {
        return "wallet.close-accounts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public int sweep() {
        return closed.close(IDLE, TRANSFERS_AT_ONCE);
    }
}
