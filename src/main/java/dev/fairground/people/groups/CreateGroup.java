package dev.fairground.people.groups;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import jakarta.transaction.Transactional;

/** Begins a group with its owner alone in it. */
@UseCase
public class CreateGroup {
    private final GroupRows groups;

    CreateGroup(GroupRows groups) {
        this.groups = groups;
    }

    @Transactional
    public Outcome<GroupId> create(UserId owner, String name) {
        var errors = Group.errors(name);
        return errors.isEmpty() ? new Done<>(groups.create(owner, name.strip())) : Validation.refuse(errors);
    }
}
