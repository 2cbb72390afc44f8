package dev.fairground.payments.payout;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Lets staff say how a payout ended: paid under a reference, or not at all for a reason. */
@UseCase
class EndPayout {
    private final Payouts payouts;
    private final PayoutDrivers drivers;
    private final Cashier cashier;
    private final Audit audit;
    private final Clock clock;

    EndPayout(Payouts payouts, PayoutDrivers drivers, Cashier cashier, Audit audit, Clock clock) {
        this.payouts = payouts;
        this.drivers = drivers;
        this.cashier = cashier;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Payout> end(UserId staff, PayoutId id, Verdict verdict) {
        var payout = payouts.lock(id).orElseThrow(NotFound::new);
        var byHand = drivers.of(payout.method()).byHand();
        var outcome = switch (verdict) {
            case Verdict.Paid(var reference) -> payout.pay(staff, reference, byHand, clock.now());
            case Verdict.Rejected(var reason) -> payout.reject(staff, reason, byHand, clock.now());
        };
        return outcome.map(ended -> {
            cashier.move(payout, ended);
            audit.note(act(staff, payout, verdict));
            return ended;
        });
    }

    /** Words about somebody stand where they go when that person is erased: with acts on their account. */
    private static Act act(UserId staff, Payout before, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Paid(var reference) ->
                new Act(
                        staff,
                        "payments.mark-payout-paid",
                        "payout:" + before.id(),
                        "",
                        Map.of("was", before.state().name(), "reference", reference));
            case Verdict.Rejected(var reason) ->
                new Act(
                        staff,
                        "payments.reject-payout",
                        "user:" + before.user(),
                        reason,
                        Map.of(
                                "was",
                                before.state().name(),
                                "payout",
                                before.id().toString()));
        };
    }

    /** What staff say. */
    sealed interface Verdict {
        record Paid(String reference) implements Verdict {}

        record Rejected(String reason) implements Verdict {}
    }
}
