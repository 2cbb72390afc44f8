package dev.fairground.people.groups;

import dev.fairground.http.Edge;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import jakarta.transaction.Transactional;

/** Calls a group something else. */
@UseCase
class RenameGroup {
    private final GroupRows groups;

    RenameGroup(GroupRows groups) {
        this.groups = groups;
    }

    @Transactional
    Outcome<GroupId> rename(UserId me, GroupId id, int version, String name) {
        var group = groups.lock(id);
        group.needOwner(me);
        if (group.version() != version) {
            return new Refused<>(Edge.STALE);
        }
        var errors = Group.errors(name);
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        groups.rename(id, name.strip());
        return new Done<>(id);
    }
}
