package dev.fairground.http;

import dev.fairground.kernel.UserId;
import java.util.Optional;

/** What the edge asks of the module that knows people: whose token this is, and what they may do. */
public interface Authority {
    /** The user of a valid access token; empty for anything else. */
    Optional<UserId> identify(String accessToken);

    /** Whether this user holds a permission now. */
    boolean may(UserId user, String permission);
}
