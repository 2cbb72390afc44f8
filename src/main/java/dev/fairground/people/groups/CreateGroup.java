package dev.fairground.people.groups;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.people.PeopleRefusal;
import dev.fairground.people.profile.ProfileRows;
import jakarta.transaction.Transactional;
import java.util.List;

/** Begins a group with its owner alone in it. */
@UseCase
public class CreateGroup {
    private static final int MOST_GROUPS = 100;

    private final ProfileRows profiles;
    private final GroupRows groups;

    CreateGroup(ProfileRows profiles, GroupRows groups) {
        this.profiles = profiles;
        this.groups = groups;
    }

    /** The owner's profile is locked, so that many at once do not make more than there may be. */
    @Transactional
    public Outcome<GroupId> create(UserId owner, String name) {
        var errors = Group.errors(name);
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        profiles.lock(List.of(owner));
        return groups.owned(owner) < MOST_GROUPS
                ? new Done<>(groups.create(owner, name.strip()))
                : new Refused<>(PeopleRefusal.TOO_MANY_GROUPS);
    }
}
