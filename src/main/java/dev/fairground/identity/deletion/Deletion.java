package dev.fairground.identity.deletion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param reason the code of what stands in the way, where it was refused
 */
record Deletion(State state, @Nullable String reason, Instant asked) {

    /** How far it went. */
    enum State {
        /** Nobody here came from there as this person. */
        NOTHING,
        /** The way in is gone; the account has others, and its owner can erase it. */
        UNLINKED,
        /** The account went with its only way in. */
        ERASED,
        /** Something is open; nothing changed, so that the owner can come in and settle it. */
        REFUSED
    }
}
