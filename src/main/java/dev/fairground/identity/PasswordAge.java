package dev.fairground.identity;

import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** When people last changed their password, for modules that then let some time pass before money leaves. */
public interface PasswordAge {
    /**
     * As long ago by the time of the domain as it really is, which no moved clock makes longer; empty where the password
     * is the first one, or there is none.
     */
    Optional<Instant> changedAt(UserId user);
}
