package dev.fairground.payments.payout;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import jakarta.transaction.Transactional;

/** Gives money back to its owner, who changed their mind before it was sent. */
@UseCase
class CancelPayout {
    private final Payouts payouts;
    private final Cashier cashier;
    private final Clock clock;

    CancelPayout(Payouts payouts, Cashier cashier, Clock clock) {
        this.payouts = payouts;
        this.cashier = cashier;
        this.clock = clock;
    }

    @Transactional
    Outcome<Payout> cancel(UserId user, PayoutId id) {
        var payout = payouts.lock(id).filter(it -> it.user().equals(user)).orElseThrow(NotFound::new);
        return payout.cancel(clock.now()).map(cancelled -> cashier.move(payout, cancelled));
    }
}
