package dev.fairground.payments.reconciliation;

import dev.fairground.kernel.Money;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import java.util.UUID;

/**
 * What a provider kept of a line and nobody has booked yet.
 *
 * @param line our own name of the line
 * @param fee  below zero where the provider gave it back
 */
record DueFee(UUID line, String provider, Money fee) {

    Transfer booking() {
        var cost = AccountName.providerFee(fee.currency());
        var kept = AccountName.provider(provider, fee.currency());
        var transfer =
                Transfer.of("provider-fee", Owner.object("report-line", line).event(1));
        return fee.minor() > 0
                ? transfer.take(cost, fee).give(kept, fee)
                : transfer.take(kept, fee.negated()).give(cost, fee.negated());
    }
}
