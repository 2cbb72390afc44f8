package dev.fairground.payments;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment provider as the program needs it; a bean. Its calls may reach the network, so never in a transaction. What
 * comes of a call is a value: a provider that does not answer leaves things unknown, which is no failure.
 */
public interface PaymentDriver {
    /** As written in JSON, in addresses and in the name of the provider's account: {@code sandbox}. */
    String name();

    /** Whether this installation takes money through it now. */
    boolean offered();

    /** Whether it takes this currency, given the one of the site. */
    default boolean takes(Currency currency, Currency settlement) {
        return currency.equals(settlement);
    }

    /** Prepares a payment with the provider; repeating it with the same payment makes nothing new. */
    Standing create(Charge charge);

    /** How a payment stands now, asked of the provider. */
    Standing status(Charge charge);

    /** Takes the money of a payment that its payer has approved, where the provider wants to be asked; may be repeated. */
    default Standing capture(Charge charge) {
        return status(charge);
    }

    /** Whether less than the whole of a payment may be given back. */
    default boolean refundsParts() {
        return true;
    }

    /** Gives money back to where it came from; repeating it with the same refund gives nothing twice. */
    Repayment refund(Refund refund);

    /** How much of a payment has gone back by the provider's books; empty where it cannot say, or could not now. */
    default Optional<Money> refunded(Charge charge) {
        return Optional.empty();
    }

    /** Whether it tells programs of chargebacks; where it does not, staff note what they read. */
    default boolean tellsDisputes() {
        return false;
    }

    /** What the provider says came and went in a span of time; empty where it cannot say, or could not now. */
    default Optional<Report> report(Instant since, Instant until) {
        return Optional.empty();
    }

    /** Reads what the provider sent, and sees whether it was the provider. */
    Heard verify(Delivery delivery);
}
