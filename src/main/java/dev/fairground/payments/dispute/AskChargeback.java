package dev.fairground.payments.dispute;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.dispute.Chargeback.Kind;
import dev.fairground.payments.dispute.Disputable.Disputed;
import dev.fairground.wallet.Owner;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what one of the staff read of a bank; no money moves before another one agrees. */
@UseCase
class AskChargeback {
    private final Disputable payments;
    private final Disputes disputes;
    private final Chargebacks chargebacks;
    private final Audit audit;
    private final Clock clock;

    AskChargeback(Disputable payments, Disputes disputes, Chargebacks chargebacks, Audit audit, Clock clock) {
        this.payments = payments;
        this.disputes = disputes;
        this.chargebacks = chargebacks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Chargeback> ask(UserId staff, Wish wish) {
        var payment = payments.lock(wish.payment).orElseThrow(NotFound::new);
        if (payment.payer().equals(staff)) {
            return new Refused<>(ChargebackRefusal.OWN_PAYMENT);
        }
        if (payment.told()) {
            return new Refused<>(ChargebackRefusal.TOLD_BY_PROVIDER);
        }
        if (!wish.kind.follows(payment)) {
            return new Refused<>(ChargebackRefusal.NOT_DISPUTABLE);
        }
        var amount = amount(wish, payment);
        if (!amount.currency().equals(payment.left().currency())
                || !amount.isPositive()
                || (wish.kind == Kind.TAKEN_BACK && amount.isMoreThan(payment.left()))) {
            return Validation.refuse(List.of(new FieldError("amount", "out-of-range", "at most " + payment.left())));
        }
        return write(staff, wish, payment, amount);
    }

    private Outcome<Chargeback> write(UserId staff, Wish wish, Disputed payment, Money amount) {
        var asked = new Chargeback(
                Ids.next(ChargebackId::new),
                payment.id(),
                payment.payer(),
                wish.kind,
                amount,
                wish.reference,
                wish.reason,
                staff,
                clock.now(),
                null);
        if (!chargebacks.insert(asked)) {
            return new Refused<>(ChargebackRefusal.ASKED);
        }
        var details = Map.of(
                "kind", asked.kind().name(),
                "amount", amount.minor() + " " + amount.currency(),
                "reference", asked.reference(),
                "payment", asked.payment().toString());
        audit.note(new Act(staff, "payments.ask-chargeback", "chargeback:" + asked.id(), asked.reason(), details));
        return new Done<>(asked);
    }

    /** What comes back is what was taken. */
    private Money amount(Wish wish, Disputed payment) {
        if (wish.kind == Kind.GIVEN_BACK) {
            var object = Owner.object("topup", payment.id().value());
            return disputes.taken(object, payment.left().currency());
        }
        return wish.amount == null ? payment.left() : wish.amount;
    }

    /**
     * What somebody read.
     *
     * @param amount null for all that is left
     */
    record Wish(PaymentId payment, Kind kind, @Nullable Money amount, String reference, String reason) {}
}
