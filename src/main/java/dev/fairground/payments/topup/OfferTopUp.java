package dev.fairground.payments.topup;

import dev.fairground.kernel.UseCase;
import dev.fairground.payments.PaymentId;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;

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
        return Objects.requireNonNull(topUps.byId(Set.of(id.value())).get(id.value()));
    }
}
