package dev.fairground.payments;

import dev.fairground.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How a payment stands with its provider. */
public sealed interface Standing {

    /**
     * The payer has not decided.
     *
     * @param order   what the provider calls the payment
     * @param payPage where the user pays, or null where that was said before
     */
    record Open(String order, @Nullable String payPage) implements Standing {}

    /** The payer has agreed and the provider waits to be told to take the money. */
    record Approved(String order) implements Standing {}

    /**
     * The provider has the money.
     *
     * @param money  what the provider calls it
     * @param amount what really came; positive
     */
    record Paid(String money, Money amount) implements Standing {}

    /** The payer's bank took the money back from the provider. */
    record ChargedBack(String money, Money amount) implements Standing {}

    /**
     * So much of what came has gone back to the payer, whoever asked for it.
     *
     * @param money the end of what the provider calls the money, from providers that say of which
     */
    record Refunded(@Nullable String money, Money amount) implements Standing {}

    /** The payer's bank had taken the money back and the provider has it again: the dispute was won. */
    record GivenBack(String money, Money amount) implements Standing {}

    /** Nothing came, and nothing will. */
    record Failed(String why) implements Standing {}

    /** The provider did not say: whatever was asked may have happened. */
    record Unknown(String why) implements Standing {}
}
