package dev.fairground.payments.topup;

import dev.fairground.kernel.Money;
import dev.fairground.payments.PaymentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment as its owner sees it. */
record TopUpView(
        PaymentId id,
        TopUp.State state,
        Money amount,
        String provider,
        @Nullable String payUrl,
        Instant createdAt) {

    static TopUpView of(TopUp topUp) {
        return new TopUpView(
                topUp.id(), topUp.state(), topUp.amount(), topUp.provider(), topUp.payUrl(), topUp.createdAt());
    }
}
