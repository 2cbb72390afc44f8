package dev.fairground.http;

import dev.fairground.kernel.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the edge asks of the module that knows people: whose token this is, and what they may do. */
public interface Authority {
    /** Whose valid access token this is; empty for anything else. */
    Optional<Visit> identify(String accessToken);

    /** Whether this user holds a permission now. */
    boolean may(UserId user, String permission);

    /** Why this user may not trade now; empty for whoever may. */
    Optional<Trade.Refusal> tradeRefusal(UserId user);

    /**
     * Somebody on one of their devices, or a program with a key of theirs.
     *
     * @param session of the device; null for a key
     * @param scopes  all that a key may be used for; null for a device, which may be used for everything
     */
    record Visit(
            UserId user, @Nullable UUID session, @Nullable Set<String> scopes) {
        /** Somebody on one of their devices. */
        public Visit(UserId user, UUID session) {
            this(user, session, null);
        }
    }
}
