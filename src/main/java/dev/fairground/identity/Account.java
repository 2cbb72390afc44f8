package dev.fairground.identity;

import dev.fairground.kernel.Language;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is on this site.
 *
 * @param emailProven whether the address is known to belong to this person
 * @param secondFactor whether signing in asks for more than a password
 * @param sellerRules the version of the seller rules this person accepted, or null
 */
public record Account(
        UserId id,
        String username,
        String displayName,
        String email,
        boolean emailProven,
        boolean secondFactor,
        Language locale,
        State state,
        Set<Role> roles,
        @Nullable String sellerRules,
        int epoch,
        Instant since) {

    /** Whether and why an account may be used. */
    public enum State {
        ACTIVE,
        SUSPENDED,
        BANNED,
        FROZEN,
        DELETED
    }
}
