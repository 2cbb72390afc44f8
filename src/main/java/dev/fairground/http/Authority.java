package dev.fairground.http;

import dev.fairground.kernel.UserId;
import java.util.Optional;
import java.util.UUID;

/** What the edge asks of the module that knows people: whose token this is, and what they may do. */
public interface Authority {
    /** Whose valid access token this is; empty for anything else. */
    Optional<Visit> identify(String accessToken);

    /** Whether this user holds a permission now. */
    boolean may(UserId user, String permission);

    /** Somebody on one of their devices. */
    record Visit(UserId user, UUID session) {}
}
