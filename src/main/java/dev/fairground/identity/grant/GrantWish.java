package dev.fairground.identity.grant;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Validation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is to be given to somebody, until when and why; decides whether the giver may. */
record GrantWish(
        Set<String> permissions, String reason, @Nullable Instant expires) {

    /**
     * All of it or nothing.
     *
     * @param known   every permission there is
     * @param held    what the giver may do
     * @param granted what the other one was given before
     */
    Outcome<GrantWish> decide(Set<String> known, Set<String> held, Set<String> granted, Instant now) {
        var errors = errors(known, now);
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        var lacking = new TreeSet<>(permissions);
        lacking.removeAll(held);
        if (!lacking.isEmpty()) {
            return new Refused<>(IdentityRefusal.PERMISSION_NOT_HELD, Map.of("permissions", List.copyOf(lacking)));
        }
        var repeated = new TreeSet<>(permissions);
        repeated.retainAll(granted);
        return repeated.isEmpty()
                ? new Done<>(this)
                : new Refused<>(IdentityRefusal.ALREADY_GRANTED, Map.of("permissions", List.copyOf(repeated)));
    }

    private List<FieldError> errors(Set<String> known, Instant now) {
        var errors = new ArrayList<FieldError>();
        if (!known.containsAll(permissions)) {
            errors.add(new FieldError("permissions", "unknown", "names of permissions of this program"));
        }
        if (expires != null && !expires.isAfter(now)) {
            errors.add(new FieldError("expiresAt", "out-of-range", "a time to come"));
        }
        return errors;
    }
}
