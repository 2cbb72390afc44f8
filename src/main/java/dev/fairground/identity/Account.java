package dev.fairground.identity;

import dev.fairground.kernel.Language;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is on this site.
 *
 * @param email       null for somebody who never told one
 * @param emailProven whether the address is known to belong to this person
 * @param secondFactor whether signing in asks for more than a password
 * @param guest       whether this is somebody without a way to come back, who has not said yet who they are
 * @param grants      permissions given beside those of the roles, as long as they last
 * @param sellerRules the version of the seller rules this person accepted, or null
 */
public record Account(
        UserId id,
        String username,
        String displayName,
        @Nullable String email,
        boolean emailProven,
        boolean secondFactor,
        boolean guest,
        Language locale,
        State state,
        Set<Role> roles,
        Set<String> grants,
        @Nullable String sellerRules,
        int epoch,
        Instant since) {

    /** Whether and why an account may be used. */
    public enum State {
        ACTIVE,
        SUSPENDED,
        BANNED,
        FROZEN,
        DELETED;

        /** Whether somebody may sign in; who is frozen may, and may not trade. */
        public boolean comesIn() {
            return this == ACTIVE || this == FROZEN;
        }
    }
}
