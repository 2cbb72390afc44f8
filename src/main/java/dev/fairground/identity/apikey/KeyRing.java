package dev.fairground.identity.apikey;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Knows keys when they are shown. Each use looks them up, so that a deleted one is worth nothing at once, everywhere. */
@ApplicationScoped
public class KeyRing {
    private static final int LONGEST = 100;
    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final Clock clock;

    KeyRing(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether this looks like a key, which no access token does. */
    public static boolean isKey(String token) {
        return token.startsWith(ApiKey.PREFIX);
    }

    /** The key of this text, if it works now. */
    public Optional<ApiKey> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var now = clock.real();
        var found = keys.find(ApiKey.hash(text), now);
        found.filter(key -> key.lastUsed() == null || key.lastUsed().isBefore(now.minus(EXACT_TO)))
                .ifPresent(key -> keys.used(key.id(), now));
        return found;
    }

    /** Ends all keys of somebody, in the caller's transaction. */
    public void endAll(UserId owner) {
        keys.deleteAll(owner);
    }
}
