package dev.fairground.people.groups;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.NotAllowed;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UserId;
import dev.fairground.people.PeopleRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A group with everybody in it: those who were invited have a place already. */
record Group(GroupId id, String name, int version, Map<UserId, Standing> people) {
    private static final int MOST_PEOPLE = 50;
    private static final int LONGEST_NAME = 60;

    /** What is wrong with a name; empty when a group may have it. */
    static List<FieldError> errors(@Nullable String name) {
        return name == null || name.isBlank() || name.strip().length() > LONGEST_NAME
                ? List.of(new FieldError("name", "bad-length", "1 to 60 characters"))
                : List.of();
    }

    /** What somebody is here; the group does not exist for those who are nothing. */
    Standing of(UserId person) {
        var standing = people.get(person);
        if (standing == null) {
            throw new NotFound();
        }
        return standing;
    }

    /** Requires the owner: others in the group may know that it exists. */
    void needOwner(UserId person) {
        if (of(person) != Standing.OWNER) {
            throw new NotAllowed();
        }
    }

    /** Why a member may not invite somebody. */
    Optional<PeopleRefusal> whyNotInvite(UserId member, UserId guest, boolean friends) {
        if (of(member) == Standing.INVITED) {
            throw new NotAllowed();
        }
        if (people.containsKey(guest)) {
            return Optional.of(PeopleRefusal.ALREADY_IN_GROUP);
        }
        if (!friends) {
            return Optional.of(PeopleRefusal.NOT_FRIENDS);
        }
        return people.size() < MOST_PEOPLE ? Optional.empty() : Optional.of(PeopleRefusal.GROUP_FULL);
    }
}
