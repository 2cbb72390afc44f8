package dev.fairground.people;

import dev.fairground.kernel.UserId;

/** A person as every page shows them. */
public record UserCard(UserId id, String username, String displayName) {
    private static final String GONE = "deleted";

    /** The card of somebody who is gone. */
    static UserCard gone(UserId id) {
        return new UserCard(id, GONE, GONE);
    }
}
