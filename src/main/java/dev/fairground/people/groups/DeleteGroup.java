package dev.fairground.people.groups;

import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;

/** Ends a group for everybody in it. */
@UseCase
class DeleteGroup {
    private final GroupRows groups;

    DeleteGroup(GroupRows groups) {
        this.groups = groups;
    }

    @Transactional
    void delete(UserId me, GroupId id) {
        groups.lock(id).needOwner(me);
        groups.delete(id);
    }
}
