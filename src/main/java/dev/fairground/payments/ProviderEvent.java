package dev.fairground.payments;

import dev.fairground.kernel.Money;

/**
 * What a provider says became of a payment; it may come twice, late, and out of order.
 *
 * @param id     the provider's own name of this event
 * @param amount what was really paid or was to be paid; positive
 */
public record ProviderEvent(String provider, String id, PaymentId payment, Outcome outcome, Money amount) {

    /** Whether the provider has the money. */
    public enum Outcome {
        SUCCEEDED,
        FAILED
    }
}
