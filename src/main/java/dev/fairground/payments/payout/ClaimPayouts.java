package dev.fairground.payments.payout;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UseCase;
import dev.fairground.payments.payout.Outgoing.Parcel;
import dev.fairground.wallet.LedgerHealth;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes down that providers are going to be asked, before they are; nothing leaves while the ledger is broken. */
@UseCase
class ClaimPayouts {
    private final Outgoing outgoing;
    private final PayoutDrivers drivers;
    private final LedgerHealth ledger;
    private final Clock clock;

    ClaimPayouts(Outgoing outgoing, PayoutDrivers drivers, LedgerHealth ledger, Clock clock) {
        this.outgoing = outgoing;
        this.drivers = drivers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    List<Parcel> claim(int most) {
        return ledger.payoutsStopped() ? List.of() : outgoing.claim(clock.now(), drivers.byHand(), most);
    }
}
