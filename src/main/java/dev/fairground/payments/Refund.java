package dev.fairground.payments;

import dev.fairground.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to the payer, as the provider is asked for it.
 *
 * @param order what the provider calls the payment
 * @param money what the provider calls the money that came
 * @param tried whether it was asked before, with an answer or without
 */
public record Refund(
        RefundId id,
        PaymentId payment,
        @Nullable String order,
        String money,
        Money amount,
        Instant askedAt,
        boolean tried) {}
