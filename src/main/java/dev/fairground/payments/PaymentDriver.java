package dev.fairground.payments;

import dev.fairground.kernel.Money;
import java.util.Optional;

/** A payment provider as the program needs it; a bean. Its calls may reach the network, so never in a transaction. */
public interface PaymentDriver {
    /** As written in JSON and in the name of the provider's account: {@code sandbox}. */
    String name();

    /** Whether this installation takes money through it now. */
    boolean offered();

    /**
     * Prepares a payment with the provider; repeating it with the same payment makes nothing new.
     *
     * @return the address of the page where the user pays
     */
    String create(PaymentId payment, Money amount);

    /**
     * Reads an event the provider sent.
     *
     * @param body      the bytes as they came
     * @param signature what the provider wrote beside them
     * @return empty when the signature is not the provider's or is older than five minutes
     */
    Optional<ProviderEvent> verify(byte[] body, String signature);
}
