package dev.fairground.compat.questcity;

import dev.fairground.identity.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * A rank, which is one of the roles now.
 *
 * @param rank 0 user, 1 manager, 2 administrator
 */
record OldRole(int rank) {
    static OldRole of(Set<Role> roles) {
        return new OldRole(roles.contains(Role.ADMIN) ? 2 : roles.contains(Role.MANAGER) ? 1 : 0);
    }

    /** The roles somebody has then; those that are no rank stay. */
    Set<Role> in(Set<Role> before) {
        var roles = EnumSet.of(Role.USER);
        roles.addAll(before);
        roles.remove(Role.ADMIN);
        roles.remove(Role.MANAGER);
        if (rank > 0) {
            roles.add(rank == 2 ? Role.ADMIN : Role.MANAGER);
        }
        return roles;
    }
}
