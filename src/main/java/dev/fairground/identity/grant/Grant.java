package dev.fairground.identity.grant;

import dev.fairground.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A permission that somebody was given beside their roles.
 *
 * @param giver   the username of whoever gave it
 * @param expires when it ends by itself; null for one that lasts until it is taken back
 */
record Grant(
        String permission,
        UserId giverId,
        String giver,
        Instant at,
        String reason,
        @Nullable Instant expires) {}
