package dev.fairground.payments.topup;

import dev.fairground.identity.Audit;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import dev.fairground.payments.RefundId;
import dev.fairground.payments.Repayment;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what an operator did with their own hands about money that was to go back: sent it, or not. */
@UseCase
class EndReturn {
    private final TopUps topUps;
    private final Refunds refunds;
    private final SettleReturn settling;
    private final Audit audit;

    EndReturn(TopUps topUps, Refunds refunds, SettleReturn settling, Audit audit) {
        this.topUps = topUps;
        this.refunds = refunds;
        this.settling = settling;
        this.audit = audit;
    }

    /** A refund ends once; those of providers who can be asked end by what these say. */
    @Transactional
    Outcome<Return> end(UserId actor, PaymentId payment, RefundId id, Repayment answer, String reason) {
        var topUp = topUps.lock(List.of(payment)).get(payment.value());
        var refund = refunds.byId(Set.of(id.value())).get(id.value());
        if (topUp == null
                || refund == null
                || !refund.payment().equals(payment)
                || !topUp.provider().equals(NoteArrival.PROVIDER)) {
            throw new NotFound();
        }
        if (refund.state() != Return.State.ASKED) {
            return new Refused<>(PaymentRefusal.FINAL, Map.of("state", refund.state()));
        }
        var ended = settling.settle(refund, answer);
        var details =
                Map.of("state", ended.state().name(), "reference", ended.reference() == null ? "" : ended.reference());
        audit.note(new Audit.Act(actor, "payments.end-refund", topUp.owner().name(), reason, details));
        return new Done<>(ended);
    }
}
