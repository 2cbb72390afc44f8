package dev.fairground.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Telegram Stars through the bot of {@code fairground.telegram}; taken once the secret of its webhook is set. */
@ConfigMapping(prefix = "fairground.stars")
public interface StarsSettings {
    /** The {@code secret_token} the bot's webhook was set with: 1-256 letters, digits, {@code _} and {@code -}. */
    Optional<String> webhookSecret();

    /** The address of Telegram's Bot API. */
    @WithDefault("https://api.telegram.org")
    String url();
}
