package dev.fairground.identity.apikey;

import dev.fairground.http.Scopes;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.secret.Digests;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts for its owner; decides what may be asked of one.
 *
 * @param start    the first characters, by which people tell their keys apart
 * @param scopes   what it may be used for, as far as its owner may do that at the time
 * @param lastUsed exact to the minute; null before its first use
 */
public record ApiKey(
        UUID id,
        UserId owner,
        String name,
        String start,
        Set<String> scopes,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {
    static final String PREFIX = "fg_";
    static final int MOST = 20;

    private static final int LONGEST_NAME = 60;
    private static final int SHOWN = 8;
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    /** A new key of this text, unless its owner wishes for too much. */
    static Outcome<ApiKey> make(
            UUID id, UserId owner, String text, Wish wish, Set<String> held, int others, Instant now) {
        var errors = wish.errors(now);
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        var lacking = new TreeSet<>(wish.scopes);
        lacking.removeAll(Set.of(Scopes.READ, Scopes.TRADE));
        lacking.removeAll(held);
        if (!lacking.isEmpty()) {
            return new Refused<>(IdentityRefusal.SCOPE_NOT_HELD, Map.of("scopes", List.copyOf(lacking)));
        }
        if (others >= MOST) {
            return new Refused<>(IdentityRefusal.TOO_MANY_KEYS, Map.of("most", MOST));
        }
        var start = text.substring(0, SHOWN);
        return new Done<>(
                new ApiKey(id, owner, wish.name.strip(), start, Set.copyOf(wish.scopes), now, wish.expiresAt, null));
    }

    static String hash(String text) {
        return Digests.hex(text);
    }

    /** What somebody wishes for. */
    record Wish(String name, Set<String> scopes, Instant expiresAt) {
        private List<FieldError> errors(Instant now) {
            var errors = new ArrayList<FieldError>();
            if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
                errors.add(new FieldError("name", "bad-length", "1 to 60 characters"));
            }
            if (scopes.isEmpty()) {
                errors.add(new FieldError("scopes", "required", "at least one"));
            }
            if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
                errors.add(new FieldError("expiresAt", "out-of-range", "within a year from now"));
            }
            return errors;
        }
    }
}
