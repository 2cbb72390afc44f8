package dev.fairground.identity.telegram;

import dev.fairground.http.ProgramSettings;
import dev.fairground.http.SiteSettings;
import dev.fairground.identity.TelegramSettings;
import dev.fairground.identity.ways.OfferedWay;
import dev.fairground.identity.ways.Provider;
import dev.fairground.identity.ways.WaysOffered;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The bot of this installation, as far as its operator told us about it. */
@ApplicationScoped
class Bot implements WaysOffered {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final TelegramSettings settings;
    private final SiteSettings site;
    private final ProgramSettings program;

    Bot(TelegramSettings settings, SiteSettings site, ProgramSettings program) {
        this.settings = settings;
        this.site = site;
        this.program = program;
    }

    void start(@Observes StartupEvent started) {
        check(
                settings.botToken().stream().allMatch(token -> token.matches("\\d+:\\S+")),
                "bot-token is a number, a colon and a secret");
        check(settings.botId().stream().allMatch(id -> id.matches("\\d+")), "bot-id is a number");
        check(settings.signingKey().matches("[0-9a-f]{64}"), "signing-key is 64 hexadecimal digits");
        check(!settings.widget() || settings.botToken().isPresent(), "widget needs the bot-token");
        check(
                program.demo() || settings.widgetUrl().startsWith("https://"),
                "widget-url is an https address in live mode");
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

    /** The widget without its script: its page, asked to come back to ours. */
    @Override
    public Stream<OfferedWay> ways() {
        return settings.botToken().filter(_ -> settings.widget()).stream()
                .map(token -> token.substring(0, token.indexOf(':')))
                .map(id -> new OfferedWay(Provider.TELEGRAM, OfferedWay.Kind.WIDGET, page(id)));
    }

    private String page(String id) {
        var origin = URLEncoder.encode(site.url(), StandardCharsets.UTF_8);
        return settings.widgetUrl() + "/auth?bot_id=" + id + "&origin=" + origin;
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
