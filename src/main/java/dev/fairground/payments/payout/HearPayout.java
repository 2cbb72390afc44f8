package dev.fairground.payments.payout;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UseCase;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.PayoutId;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Lets a payout follow what its provider says: state and money change together, and what has ended stays. */
@UseCase
class HearPayout {
    private static final Logger LOG = Logger.getLogger(HearPayout.class);

    private final Payouts payouts;
    private final Cashier cashier;
    private final Clock clock;

    HearPayout(Payouts payouts, Cashier cashier, Clock clock) {
        this.payouts = payouts;
        this.cashier = cashier;
        this.clock = clock;
    }

    @Transactional
    Payout hear(PayoutId id, PayoutAnswer answer) {
        var payout = payouts.lock(id).orElseThrow();
        if (payout.isContradictedBy(answer)) {
            LOG.errorf("The payout %s has ended as %s, and its provider says: %s", id, payout.state(), answer);
        }
        return cashier.move(payout, payout.hear(answer, clock.now()));
    }
}
