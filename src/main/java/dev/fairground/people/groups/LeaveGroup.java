package dev.fairground.people.groups;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.people.PeopleRefusal;
import jakarta.transaction.Transactional;

/** Takes somebody out of a group: oneself, or as its owner anybody else; an invitation is declined in the same way. */
@UseCase
class LeaveGroup {
    private final GroupRows groups;

    LeaveGroup(GroupRows groups) {
        this.groups = groups;
    }

    @Transactional
    Outcome<GroupId> leave(UserId me, GroupId id, UserId who) {
        var group = groups.lock(id);
        if (!me.equals(who)) {
            group.needOwner(me);
        } else if (group.of(me) == Standing.OWNER) {
            return new Refused<>(PeopleRefusal.OWNER_STAYS);
        }
        if (!group.people().containsKey(who)) {
            throw new NotFound();
        }
        groups.remove(id, who);
        return new Done<>(id);
    }
}
