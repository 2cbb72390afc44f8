package dev.fairground.wallet.audit;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Puts a seal on what was posted since the last one, so that rewriting the past cannot go unseen. */
@UseCase
class SealTransfers implements Sweep {
    private static final int STATEMENTS_AT_ONCE = 1_000;

    private final Seals seals;

    SealTransfers(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String name() {
        return "wallet.seal-transfers";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    @Transactional
    public int sweep() {
        return seals.seal(STATEMENTS_AT_ONCE);
    }
}
