package dev.fairground.identity.session;

import dev.fairground.http.Buckets;
import dev.fairground.http.HttpSettings;
import dev.fairground.identity.IdentitySettings;
import dev.fairground.identity.secret.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** Slows down whoever guesses passwords: some tries per account and quarter of an hour, whether or not it exists. */
@ApplicationScoped
public class SignInTries {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final int most;
    private final boolean counted;
    private final Buckets buckets;

    SignInTries(IdentitySettings settings, HttpSettings http, Buckets buckets) {
        this.most = settings.signInTries();
        this.counted = http.limitsEnabled();
        this.buckets = buckets;
    }

    /** Takes one of the tries that are left; without one, says how many seconds to wait. */
    public OptionalLong take(String login) {
        if (!counted) {
            return OptionalLong.empty();
        }
        var taken = buckets.take(bucket(login), most, WINDOW);
        return taken.granted()
                ? OptionalLong.empty()
                : OptionalLong.of(taken.untilNext().toSeconds() + 1);
    }

    /** Gives the tries back to somebody who knew the password. */
    public void forget(String login) {
        buckets.fill(bucket(login), most, WINDOW);
    }

    /** Of the same length for every login, and no address to read for whoever sees the buckets. */
    private static String bucket(String login) {
        return "login:" + Digests.hex(login.toLowerCase(Locale.ROOT));
    }
}
