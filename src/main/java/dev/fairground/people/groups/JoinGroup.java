package dev.fairground.people.groups;

import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;

/** Takes an invitation. */
@UseCase
public class JoinGroup {
    private final GroupRows groups;

    JoinGroup(GroupRows groups) {
        this.groups = groups;
    }

    @Transactional
    public void join(UserId me, GroupId id) {
        if (groups.lock(id).of(me) == Standing.INVITED) {
            groups.put(id, me, Standing.MEMBER);
        }
    }
}
