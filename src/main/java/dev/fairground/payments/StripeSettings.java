package dev.fairground.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The account at Stripe; money is taken through it once its key is set. */
@ConfigMapping(prefix = "fairground.stripe")
public interface StripeSettings {
    /** The secret key of the account, or a restricted one that may write sessions and refunds. */
    Optional<String> secretKey();

    /** The secrets of the webhook, {@code whsec_…}; two while one takes over from the other. */
    Optional<List<String>> webhookSecrets();

    /** Stripe's address for programs. */
    @WithDefault("https://api.stripe.com")
    String url();
}
