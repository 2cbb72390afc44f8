package dev.fairground.identity;

import java.util.Set;

/**
 * Something a module lets only some people do.
 *
 * @param name   {@code <module>.<verb>-<noun>}: {@code market.manage-catalog}
 * @param heldBy the roles that hold it; ADMIN does without being named
 */
public record Permission(String name, Set<Role> heldBy) {

    /** A permission that only ADMIN holds. */
    public static Permission ofAdmins(String name) {
        return new Permission(name, Set.of());
    }
}
