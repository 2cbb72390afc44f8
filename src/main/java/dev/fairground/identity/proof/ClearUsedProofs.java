package dev.fairground.identity.proof;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Forgets used proofs that are too old to be shown again. */
@ApplicationScoped
class ClearUsedProofs implements Sweep {
    private final UsedProofs used;
    private final Clock clock;

    ClearUsedProofs(UsedProofs used, Clock clock) {
        this.used = used;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.clear-used-proofs";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int sweep() {
        return used.deleteOver(clock.real());
    }
}
