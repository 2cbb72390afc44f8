package dev.fairground.payments.topup;

import dev.fairground.kernel.Money;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Tells the ledger which payments have money set aside, and which money is on its way back. */
@ApplicationScoped
class OpenSuspense implements Obligations {
    private final TopUps topUps;
    private final Refunds refunds;

    OpenSuspense(TopUps topUps, Refunds refunds) {
        this.topUps = topUps;
        this.refunds = refunds;
    }

    @Override
    public Map<AccountName, Money> open() {
        var held = new HashMap<>(topUps.suspended());
        held.putAll(refunds.open());
        return held;
    }
}
