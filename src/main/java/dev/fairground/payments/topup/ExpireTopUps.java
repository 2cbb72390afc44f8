package dev.fairground.payments.topup;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Ends payments that nobody made in time; money that comes later is set aside. */
@UseCase
class ExpireTopUps implements Sweep {
    private static final int PORTION = 500;

    private final TopUps topUps;
    private final Clock clock;

    ExpireTopUps(TopUps topUps, Clock clock) {
        this.topUps = topUps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payments.expire-top-ups";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    @Transactional
    public int sweep() {
        return topUps.expire(clock.now(), PORTION);
    }
}
