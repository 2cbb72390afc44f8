package dev.fairground.wallet.audit;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Moves what cold accounts received into their rows, so that the waiting part stays small; no balance changes by it. */
@UseCase
class FoldColdAccounts implements Sweep {
    private final ColdRows cold;

    FoldColdAccounts(ColdRows cold) {
        this.cold = cold;
    }

    @Override
    public String name() {
        return "wallet.fold-cold-accounts";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    @Transactional
    public int sweep() {
        return cold.fold();
    }
}
