package dev.fairground.payments.topup;

import dev.fairground.kernel.Money;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells the ledger which payments have money set aside. */
@ApplicationScoped
class OpenSuspense implements Obligations {
    private final TopUps topUps;

    OpenSuspense(TopUps topUps) {
        this.topUps = topUps;
    }

    @Override
    public Map<AccountName, Money> open() {
        return topUps.suspended();
    }
}
