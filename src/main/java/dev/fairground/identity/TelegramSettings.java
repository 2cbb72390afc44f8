package dev.fairground.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The bot of this installation, inside whose Mini App and by whose widget people sign in. */
@ConfigMapping(prefix = "fairground.telegram")
public interface TelegramSettings {
    /** The token of the bot, from BotFather: its number, a colon, its secret. */
    Optional<String> botToken();

    /** The number of the bot, where its token is kept from this program: Telegram's own signature is checked then. */
    Optional<String> botId();

    /** What Telegram signs Mini Apps with, 64 hexadecimal digits; its test network has another. */
    @WithDefault("e7bf03a2fa4602af4580703d88dda5bb59f32ed8b02a56c187fe7d34caed242d")
    String signingKey();

    /** {@code true} offers Telegram on the pages by its Login Widget; BotFather must know the domain of this site. */
    @WithDefault("false")
    boolean widget();

    /** Where the widget asks people. */
    @WithDefault("https://oauth.telegram.org")
    String widgetUrl();

    /** How long what Telegram says about somebody may be taken for a sign-in; at most a day. */
    @WithDefault("1h")
    Duration freshness();
}
