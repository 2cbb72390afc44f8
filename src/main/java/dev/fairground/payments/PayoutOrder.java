package dev.fairground.payments;

import dev.fairground.kernel.Money;

/**
 * What a provider is asked to pay.
 *
 * @param id     its text is the idempotency key; there is never another one for the same payout
 * @param amount what arrives, the fee is taken already
 */
public record PayoutOrder(PayoutId id, Money amount, Requisites to) {}
