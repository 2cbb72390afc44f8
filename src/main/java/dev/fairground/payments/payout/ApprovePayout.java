package dev.fairground.payments.payout;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Lets one of the staff agree to a large payout; it takes two. */
@UseCase
class ApprovePayout {
    private final Payouts payouts;
    private final Cashier cashier;
    private final Audit audit;

    ApprovePayout(Payouts payouts, Cashier cashier, Audit audit) {
        this.payouts = payouts;
        this.cashier = cashier;
        this.audit = audit;
    }

    @Transactional
    Outcome<Payout> approve(UserId staff, PayoutId id) {
        var payout = payouts.lock(id).orElseThrow(NotFound::new);
        return payout.approve(staff).map(approved -> {
            cashier.move(payout, approved);
            var details = Map.of("state", approved.state().name());
            audit.note(new Act(staff, "payments.approve-payout", "payout:" + id, "", details));
            return approved;
        });
    }
}
