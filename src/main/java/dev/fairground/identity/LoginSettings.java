package dev.fairground.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where people may sign in from; a site is offered once its client id is set. */
@ConfigMapping(prefix = "fairground.login")
public interface LoginSettings {
    /** The client id Google gave this installation. */
    Optional<String> googleClientId();

    /** The client secret that belongs to it. */
    Optional<String> googleClientSecret();

    /** Where Google's description of itself is found, below {@code /.well-known}. */
    @WithDefault("https://accounts.google.com")
    String googleIssuer();

    /** The client id of Telegram's sign-in: the number of the bot. */
    Optional<String> telegramClientId();

    /** The client secret of Telegram's sign-in, from BotFather; not the token of the bot. */
    Optional<String> telegramClientSecret();

    /** Where Telegram's description of itself is found, below {@code /.well-known}. */
    @WithDefault("https://oauth.telegram.org")
    String telegramIssuer();

    /** The app id Facebook gave this installation. */
    Optional<String> facebookClientId();

    /** The app secret that belongs to it. */
    Optional<String> facebookClientSecret();

    /** The page on which Facebook asks people, with the version of its interface. */
    @WithDefault("https://www.facebook.com/v24.0/dialog/oauth")
    String facebookDialog();

    /** Facebook's interface for programs, with its version. */
    @WithDefault("https://graph.facebook.com/v24.0")
    String facebookGraph();

    /** The app id VK gave this installation; VK ID needs no secret. */
    Optional<String> vkClientId();

    /** The address of VK ID. */
    @WithDefault("https://id.vk.ru")
    String vkUrl();
}
