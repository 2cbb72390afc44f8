package dev.fairground.payments.payout;

import dev.fairground.kernel.Money;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells the ledger how much money is on its way out. */
@ApplicationScoped
class OpenPayouts implements Obligations {
    private final Payouts payouts;

    OpenPayouts(Payouts payouts) {
        this.payouts = payouts;
    }

    @Override
    public Map<AccountName, Money> open() {
        return payouts.open();
    }
}
