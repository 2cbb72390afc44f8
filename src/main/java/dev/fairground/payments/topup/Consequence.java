package dev.fairground.payments.topup;

import dev.fairground.payments.Dispute;
import dev.fairground.wallet.Transfer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the word of the provider leads to. */
sealed interface Consequence {
    /** The payment moves on, and money with it where there is a transfer. */
    record Moved(TopUp now, @Nullable Transfer transfer) implements Consequence {}

    /** The payer's bank took money of it back. */
    record TakenBack(TopUp now, Transfer transfer, Dispute dispute) implements Consequence {}

    /** What was taken back is given back, and with it refunds that could not be made meanwhile. */
    record GivenBack(TopUp now, List<Return> refunds) implements Consequence {}

    /** The provider says nothing new. */
    record Nothing() implements Consequence {}

    /** Something happened to the money that our books cannot follow: for an operator. */
    record Unbooked(String what) implements Consequence {}
}
