package dev.fairground.payments;

import dev.fairground.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider is asked to pay.
 *
 * @param id        its text is the idempotency key; there is never another one for the same payout
 * @param amount    what arrives, the fee is taken already
 * @param sentAt    when somebody was about to ask for the first time: the provider cannot have heard of it before
 * @param reference what the provider calls it, as far as it has said so
 */
public record PayoutOrder(
        PayoutId id,
        Money amount,
        Requisites to,
        Instant sentAt,
        @Nullable String reference) {}
