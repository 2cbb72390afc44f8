package dev.fairground.identity.telegram;

import dev.fairground.identity.TelegramSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** The bot of this installation, as far as its operator told us about it. */
@ApplicationScoped
class Bot {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final TelegramSettings settings;

    Bot(TelegramSettings settings) {
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        check(
                settings.botToken().stream().allMatch(token -> token.matches("\\d+:\\S+")),
                "bot-token is a number, a colon and a secret");
        check(settings.botId().stream().allMatch(id -> id.matches("\\d+")), "bot-id is a number");
        check(settings.signingKey().matches("[0-9a-f]{64}"), "signing-key is 64 hexadecimal digits");
        var freshness = settings.freshness();
        check(freshness.isPositive() && freshness.compareTo(LONGEST) <= 0, "freshness is at most a day");
    }

    /** What tells whether a Mini App was started by Telegram; nothing where no bot is known. */
    Optional<Check> ofMiniApp() {
        var byKey = settings.botId().<Check>map(id -> fields -> Signatures.ofMiniApp(fields, id, key()));
        return settings.botToken()
                .<Check>map(token -> fields -> Signatures.ofMiniApp(fields, token))
                .or(() -> byKey);
    }

    /** What tells whether the widget said something; only the token of the bot does. */
    Optional<Check> ofWidget() {
        return settings.botToken().map(token -> fields -> Signatures.ofWidget(fields, token));
    }

    Duration freshness() {
        return settings.freshness();
    }

    private byte[] key() {
        return HexFormat.of().parseHex(settings.signingKey());
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException("fairground.telegram." + rule);
        }
    }

    /** Whether Telegram signed these fields for our bot. */
    @FunctionalInterface
    interface Check {
        boolean passes(SignedFields fields);
    }
}
