package dev.fairground.identity.email;

import dev.fairground.http.Edge;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to an address for one purpose, six digits or a link; decides how often they are sent and what an answer is worth.
 *
 * @param hash      of what was sent; that of digits is made with a key of the server
 * @param tries     wrong answers so far
 * @param sentToday sent on the day of this one, this one included
 */
public record EmailCode(Purpose purpose, String address, String hash, Instant sentAt, int tries, int sentToday) {
    static final Duration LIFE = Duration.ofMinutes(15);
    static final int MOST_TRIES = 5;
    static final int MOST_A_DAY = 5;
    static final Duration PAUSE = Duration.ofSeconds(60);

    /** What the owner of an address proves. */
    public enum Purpose {
        VERIFY,
        CHANGE,
        RESET
    }

    /** A code to send after the one before, or a refusal that says how long to wait. */
    public static Outcome<EmailCode> after(
            @Nullable EmailCode before, Purpose purpose, String address, String hash, Instant now) {
        if (before == null) {
            return new Done<>(new EmailCode(purpose, address, hash, now, 0, 1));
        }
        if (now.isBefore(before.sentAt.plus(PAUSE))) {
            return wait(Duration.between(now, before.sentAt.plus(PAUSE)));
        }
        var sameDay = day(before.sentAt).equals(day(now));
        if (sameDay && before.sentToday >= MOST_A_DAY) {
            var tomorrow = day(now).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return wait(Duration.between(now, tomorrow));
        }
        return new Done<>(new EmailCode(purpose, address, hash, now, 0, sameDay ? before.sentToday + 1 : 1));
    }

    /** The code as it is after an answer, used up by a right one; whatever is not right is refused alike. */
    Answer answer(String answered, Instant now) {
        if (tries >= MOST_TRIES || !now.isBefore(sentAt.plus(LIFE))) {
            return new Answer.Wrong(this, 0);
        }
        if (MessageDigest.isEqual(bytes(answered), bytes(hash))) {
            return new Answer.Right();
        }
        var after = new EmailCode(purpose, address, hash, sentAt, tries + 1, sentToday);
        return new Answer.Wrong(after, MOST_TRIES - after.tries);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Outcome<EmailCode> wait(Duration left) {
        return new Refused<>(Edge.RATE_LIMITED, Map.of("retryAfter", left.toSeconds() + 1));
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    /** What an answer is worth. */
    sealed interface Answer {
        /** The address is proven. */
        record Right() implements Answer {}

        /** Not the code, or none that still works. */
        record Wrong(EmailCode after, int triesLeft) implements Answer {
            <T> Outcome<T> refusal() {
                return new Refused<>(IdentityRefusal.CODE_INVALID, Map.of("triesLeft", triesLeft));
            }
        }
    }
}
