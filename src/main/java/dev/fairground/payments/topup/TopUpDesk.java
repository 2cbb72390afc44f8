package dev.fairground.payments.topup;

import dev.fairground.kernel.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Starts payments in three steps, so that no transaction waits for a provider: write down, ask, write down. */
@ApplicationScoped
class TopUpDesk {
    private final OpenTopUp opening;
    private final OfferTopUp offering;
    private final Providers providers;

    TopUpDesk(OpenTopUp opening, OfferTopUp offering, Providers providers) {
        this.opening = opening;
        this.offering = offering;
        this.providers = providers;
    }

    /** What was interrupted after the first step goes on when the command is repeated. */
    Outcome<TopUp> start(NewTopUp wish) {
        return opening.open(wish).map(this::offered);
    }

    private TopUp offered(TopUp topUp) {
        if (topUp.state() != TopUp.State.CREATED) {
            return topUp;
        }
        var driver = providers.find(topUp.provider()).orElseThrow();
        return offering.offer(topUp.id(), driver.create(topUp.id(), topUp.amount()));
    }
}
