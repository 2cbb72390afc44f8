package dev.fairground.payments.payout;

import dev.fairground.jobs.Sweep;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.payout.Outgoing.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Asks providers to pay, and what became of what they were asked: first the row, then the call outside of any
 * transaction, then its result. What a crash left between these steps is asked about first, and sent again under the
 * same id only where the provider knows that it never heard of it.
 */
@ApplicationScoped
class CarryPayouts implements Sweep {
    static final String NAME = "payments.carry-payouts";

    private static final Logger LOG = Logger.getLogger(CarryPayouts.class);
    private static final int PORTION = 20;

    private final ClaimPayouts claims;
    private final PayoutDrivers drivers;
    private final HearPayout hearing;

    CarryPayouts(ClaimPayouts claims, PayoutDrivers drivers, HearPayout hearing) {
        this.claims = claims;
        this.drivers = drivers;
        this.hearing = hearing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int sweep() {
        var parcels = claims.claim(PORTION);
        for (var parcel : parcels) {
            hearing.hear(parcel.order().id(), ask(parcel));
        }
        return parcels.size();
    }

    private PayoutAnswer ask(Parcel parcel) {
        var driver = drivers.of(parcel.method());
        try {
            if (parcel.first()) {
                return driver.send(parcel.order());
            }
            var known = driver.status(parcel.order().id());
            return known instanceof PayoutAnswer.NeverHeard ? driver.send(parcel.order()) : known;
        } catch (RuntimeException lost) {
            LOG.warnf(
                    lost,
                    "Nobody knows yet what became of payout %s",
                    parcel.order().id());
            return new PayoutAnswer.Unknown();
        }
    }
}
