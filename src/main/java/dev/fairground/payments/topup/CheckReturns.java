package dev.fairground.payments.topup;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Asks again about refunds of which nothing is known, under the key they were asked for first. */
@ApplicationScoped
class CheckReturns implements Sweep {
    private static final int PORTION = 20;

    private final Refunds refunds;
    private final ReturnDesk desk;
    private final Clock clock;

    CheckReturns(Refunds refunds, ReturnDesk desk, Clock clock) {
        this.refunds = refunds;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payments.check-refunds";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public int sweep() {
        var due = refunds.claim(clock.now(), PORTION);
        due.forEach(refund -> desk.goOn(refund, true));
        return due.size();
    }
}
