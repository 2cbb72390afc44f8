package dev.fairground.payments;

import dev.fairground.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a provider's delivery turned out to be. */
public sealed interface Heard {

    /** Not from the provider, or older than five minutes. */
    record Forged(String why) implements Heard {}

    /** From the provider, and about no money. */
    record Idle() implements Heard {}

    /** From the provider, and about nothing this program knows. */
    record Strange(String id, String type) implements Heard {}

    /**
     * Something happened to a payment. It may come twice, late and out of order, so it only says where to look.
     *
     * @param id      the provider's own name of this event
     * @param carried how the payment stands, from providers that cannot be asked; otherwise null
     */
    record Event(
            String id, String type, About about, @Nullable Standing carried) implements Heard {}

    /** The provider asks, here and now, whether it may take this money for a payment. */
    record Question(About about, Money amount, Consent consent) implements Heard {}

    /** Tells a provider whether it may. */
    @FunctionalInterface
    interface Consent {
        void say(boolean yes);
    }

    /**
     * Which payment; a provider may name it in any of three ways.
     *
     * @param order what the provider calls the payment
     * @param money what the provider calls the money that came
     */
    record About(
            @Nullable PaymentId payment,
            @Nullable String order,
            @Nullable String money) {}
}
