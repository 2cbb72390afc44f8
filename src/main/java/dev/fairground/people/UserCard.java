package dev.fairground.people;

import dev.fairground.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person as every page shows them.
 *
 * @param avatar the address of a small picture, or null
 */
public record UserCard(
        UserId id,
        String username,
        String displayName,
        @Nullable String avatar) {
    private static final String GONE = "deleted";

    /** The card of somebody who is gone. */
    static UserCard gone(UserId id) {
        return new UserCard(id, GONE, GONE, null);
    }
}
