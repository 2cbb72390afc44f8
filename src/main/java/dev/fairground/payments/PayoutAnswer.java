package dev.fairground.payments;

import org.jspecify.annotations.Nullable;

/** What a provider says of a payout. */
public sealed interface PayoutAnswer {

    /**
     * The money has left for good.
     *
     * @param reference the provider's own name of the payment
     */
    record Paid(@Nullable String reference) implements PayoutAnswer {}

    /**
     * It is being worked on; the answer comes later.
     *
     * @param reference what the provider calls it, where it has said so
     */
    record Pending(@Nullable String reference) implements PayoutAnswer {}

    /** The money has not left and will not. */
    record Failed(String reason) implements PayoutAnswer {}

    /** No answer came, or none that can be understood: the money may have left. */
    record Unknown() implements PayoutAnswer {}

    /** The provider knows for certain that it was never asked. */
    record NeverHeard() implements PayoutAnswer {}
}
