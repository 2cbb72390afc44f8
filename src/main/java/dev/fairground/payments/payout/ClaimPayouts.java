package dev.fairground.payments.payout;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UseCase;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.payout.Outgoing.Parcel;
import dev.fairground.wallet.LedgerHealth;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes down that a provider is going to be asked, before it is; nothing leaves while the ledger is broken. */
@UseCase
class ClaimPayouts {
    private final Outgoing outgoing;
    private final LedgerHealth ledger;
    private final Clock clock;

    ClaimPayouts(Outgoing outgoing, LedgerHealth ledger, Clock clock) {
        this.outgoing = outgoing;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    Optional<Parcel> claim(PayoutDriver driver) {
        return ledger.payoutsStopped() ? Optional.empty() : outgoing.claim(driver, clock.now());
    }
}
