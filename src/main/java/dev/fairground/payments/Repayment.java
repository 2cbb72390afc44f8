package dev.fairground.payments;

/** What a provider says to a refund. */
public sealed interface Repayment {

    /** The money has left the provider. */
    record Done(String reference) implements Repayment {}

    /** The provider is about to do it, and will be asked again. */
    record Waiting(String why) implements Repayment {}

    /** The money stays where it is. */
    record Failed(String why) implements Repayment {}

    /** The provider did not say: it is asked again under the same key, never under another. */
    record Unknown(String why) implements Repayment {}
}
