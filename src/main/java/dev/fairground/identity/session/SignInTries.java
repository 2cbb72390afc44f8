package dev.fairground.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairground.http.HttpSettings;
import dev.fairground.identity.IdentitySettings;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** Slows down whoever guesses passwords: some tries per account and quarter of an hour, whether or not it exists. */
@ApplicationScoped
public class SignInTries {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 100_000;

    private final int most;
    private final boolean counted;
    private final Cache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(WINDOW)
            .build();

    SignInTries(IdentitySettings settings, HttpSettings http) {
        this.most = settings.signInTries();
        this.counted = http.limitsEnabled();
    }

    /** Takes one of the tries that are left; without one, says how many seconds to wait. */
    public OptionalLong take(String login) {
        if (!counted) {
            return OptionalLong.empty();
        }
        var taken =
                tries.get(login.toLowerCase(Locale.ROOT), unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    /** Gives the tries back to somebody who knew the password. */
    public void forget(String login) {
        tries.invalidate(login.toLowerCase(Locale.ROOT));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .build();
    }
}
