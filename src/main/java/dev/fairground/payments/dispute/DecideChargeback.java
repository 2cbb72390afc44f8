package dev.fairground.payments.dispute;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.dispute.Chargeback.Decision;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Lets another one of the staff agree to a chargeback, which does what the word of a provider would, or decline. */
@UseCase
class DecideChargeback {
    private final Disputable payments;
    private final Chargebacks chargebacks;
    private final Audit audit;
    private final Clock clock;

    DecideChargeback(Disputable payments, Chargebacks chargebacks, Audit audit, Clock clock) {
        this.payments = payments;
        this.chargebacks = chargebacks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Chargeback> decide(UserId staff, ChargebackId id, boolean yes, String answer) {
        var chargeback = chargebacks.lock(id).orElseThrow(NotFound::new);
        var payment = payments.lock(chargeback.payment()).orElseThrow(NotFound::new);
        return chargeback
                .decide(new Decision(staff, clock.now(), yes, answer), payment)
                .map(decided -> {
                    chargebacks.decide(decided);
                    var act = yes ? "payments.approve-chargeback" : "payments.decline-chargeback";
                    audit.note(new Act(staff, act, "chargeback:" + id, answer, Map.of()));
                    if (yes) {
                        payments.hear(decided.payment(), decided.standing(payment));
                    }
                    return decided;
                });
    }
}
