package dev.fairground.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The account at PayPal; money is taken through it once its client id is set. */
@ConfigMapping(prefix = "fairground.paypal")
public interface PayPalSettings {
    /** The client id of the application at PayPal. */
    Optional<String> clientId();

    /** The secret that belongs to it. */
    Optional<String> clientSecret();

    /** The id of the webhook at PayPal: what is signed for another webhook is not for us. */
    Optional<String> webhookId();

    /** Whether money is paid out through it too, which PayPal allows each account when asked. */
    @WithDefault("false")
    boolean payouts();

    /** PayPal's address for programs. */
    @WithDefault("https://api-m.paypal.com")
    String url();

    /** Where the certificates lie with which PayPal signs; addresses that begin otherwise are never read. */
    @WithDefault("https://api.paypal.com/,https://api.sandbox.paypal.com/")
    List<String> certificates();

    /** The name that the certificate of a signature must carry. */
    @WithDefault("messageverificationcerts.paypal.com")
    String signer();

    /** A file of certificates (PEM) to trust in the place of the public authorities. */
    Optional<String> authorities();
}
