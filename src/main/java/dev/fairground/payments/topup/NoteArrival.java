package dev.fairground.payments.topup;

import dev.fairground.identity.Audit;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Writes down that an operator saw a transfer arrive at the bank, before it is counted. */
@UseCase
class NoteArrival {
    static final String PROVIDER = "manual";

    private final TopUps topUps;
    private final Inbox inbox;
    private final Audit audit;

    NoteArrival(TopUps topUps, Inbox inbox, Audit audit) {
        this.topUps = topUps;
        this.inbox = inbox;
        this.audit = audit;
    }

    /** A reference of the bank counts once, whichever payment it is noted for. */
    @Transactional
    Outcome<TopUp> note(UserId actor, PaymentId id, String reference, Money amount, String reason) {
        var topUp = topUps.lock(List.of(id)).get(id.value());
        if (topUp == null || !topUp.provider().equals(PROVIDER)) {
            throw new NotFound();
        }
        if (!amount.isPositive()) {
            return Validation.refuse(List.of(new FieldError("amount", "too-small", "more than nothing")));
        }
        if (topUps.named(PROVIDER, null, null, reference)
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            return new Refused<>(PaymentRefusal.REFERENCE_USED);
        }
        if (topUp.stray() != null || !topUp.state().open()) {
            return new Refused<>(PaymentRefusal.FINAL, Map.of("state", topUp.state()));
        }
        if (!inbox.reserve(reference, id)) {
            return new Refused<>(PaymentRefusal.REFERENCE_USED);
        }
        var details = Map.of("reference", reference, "amount", amount.minor() + " " + amount.currency());
        audit.note(new Audit.Act(actor, "payments.receive", topUp.owner().name(), reason, details));
        return new Done<>(topUp);
    }
}
