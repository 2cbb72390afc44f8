package dev.fairground.identity.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.telegram.Bot.Check;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who somebody is by the word of Telegram; whatever is wrong with it, there is one refusal. */
@ApplicationScoped
class TelegramProofs {
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private final Bot bot;
    private final ObjectMapper json;
    private final Clock clock;

    TelegramProofs(Bot bot, ObjectMapper json, Clock clock) {
        this.bot = bot;
        this.json = json;
        this.clock = clock;
    }

    /** The user of a Mini App, of what it was started with. */
    Outcome<ExternalIdentity> miniApp(String initData) {
        return proven(initData, bot.ofMiniApp(), this::user).map(Spoken::who);
    }

    /** The visitor of a site, of what the widget told it as a query string, and until when that is worth something. */
    Outcome<Spoken> widget(String query) {
        return proven(query, bot.ofWidget(), TelegramProofs::visitor);
    }

    private Outcome<Spoken> proven(
            String query, Optional<Check> check, Function<SignedFields, Optional<ExternalIdentity>> reader) {
        var signed = check.orElseThrow(NotFound::new);
        return SignedFields.parse(query)
                .filter(signed::passes)
                .flatMap(fields -> until(fields)
                        .flatMap(until ->
                                reader.apply(fields).map(who -> new Spoken(who, fields.lines(Set.of()), until))))
                .<Outcome<Spoken>>map(Done::new)
                .orElseGet(() -> new Refused<>(IdentityRefusal.PROOF_INVALID));
    }

    /** Until when this may be taken for a sign-in, unless that is over or its date is yet to come. */
    private Optional<Instant> until(SignedFields fields) {
        return number(fields.get("auth_date")).map(Instant::ofEpochSecond).flatMap(said -> {
            var now = clock.real();
            var until = said.plus(bot.freshness());
            return until.isBefore(now) || said.isAfter(now.plus(SKEW)) ? Optional.empty() : Optional.of(until);
        });
    }

    private Optional<ExternalIdentity> user(SignedFields fields) {
        var text = fields.get("user");
        if (text == null) {
            return Optional.empty();
        }
        try {
            var user = json.readTree(text);
            return identity(
                    text(user, "id"), text(user, "first_name"), text(user, "last_name"), text(user, "username"));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private static Optional<ExternalIdentity> visitor(SignedFields fields) {
        return identity(fields.get("id"), fields.get("first_name"), fields.get("last_name"), fields.get("username"));
    }

    private static Optional<ExternalIdentity> identity(
            @Nullable String id, @Nullable String first, @Nullable String last, @Nullable String username) {
        var name = (said(first) + " " + said(last)).strip();
        return number(id)
                .map(number -> ExternalIdentity.of(
                        Provider.TELEGRAM, number.toString(), name.isEmpty() ? said(username) : name));
    }

    private static Optional<Long> number(@Nullable String text) {
        return text != null && text.matches(NUMBER) ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static @Nullable String text(JsonNode user, String name) {
        var value = user.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * Telegram's word for who somebody is.
     *
     * @param proof the same in whatever order the fields came
     * @param until when it is taken no more
     */
    record Spoken(ExternalIdentity who, String proof, Instant until) {}
}
