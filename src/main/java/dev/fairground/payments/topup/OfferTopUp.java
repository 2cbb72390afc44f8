package dev.fairground.payments.topup;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UseCase;
import dev.fairground.payments.PaymentId;
import jakarta.transaction.Transactional;

/** Writes down where a user can pay, once the provider has said it. */
@UseCase
class OfferTopUp {
    private final TopUps topUps;

    OfferTopUp(TopUps topUps) {
        this.topUps = topUps;
    }

    /** The payment as it stands afterwards, which may be further already. */
    @Transactional
    TopUp offer(PaymentId id, String payUrl) {
        topUps.offer(id, payUrl);
        return topUps.find(id).orElseThrow(NotFound::new);
    }
}
