package dev.fairground.payments.topup;

import dev.fairground.kernel.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Starts a payment in three steps, so that no transaction waits for a provider: write down, ask, write down. */
@ApplicationScoped
class TopUpDesk {
    private final OpenTopUp opening;
    private final AskProvider asking;
    private final Providers providers;

    TopUpDesk(OpenTopUp opening, AskProvider asking, Providers providers) {
        this.opening = opening;
        this.asking = asking;
        this.providers = providers;
    }

    /**
     * What was interrupted after the first step goes on when the command is repeated. A provider that does not answer
     * leaves the payment as it was created; it is asked again under the same key.
     */
    Outcome<TopUp> start(OpenTopUp.NewTopUp wish) {
        return opening.open(wish).map(this::offered);
    }

    private TopUp offered(TopUp topUp) {
        if (topUp.state() != TopUp.State.CREATED) {
            return topUp;
        }
        return asking.create(providers.find(topUp.provider()).orElseThrow(), topUp);
    }
}
