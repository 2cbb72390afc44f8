package dev.fairground.identity.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What QuestCity gave by a tick at an account, which here is several grants at once. */
public enum OldFlag {
    CAN_EDIT_QUESTS(
            OldPermission.EDIT_QUESTS,
            OldPermission.CREATE_QUESTS,
            OldPermission.DELETE_QUESTS,
            OldPermission.MANAGE_CATEGORIES,
            OldPermission.MANAGE_PLACES,
            OldPermission.MANAGE_VEHICLES,
            OldPermission.MANAGE_TOOLS,
            OldPermission.MANAGE_ACTIVITIES),
    CAN_LOCK_USERS(OldPermission.LOCK_USERS, OldPermission.UNLOCK_USERS, OldPermission.VIEW_USERS);

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed, which its type does not say
    private final List<OldPermission> parts;

    OldFlag(OldPermission... parts) {
        this.parts = List.of(parts);
    }

    /** As QuestCity wrote it: {@code can_lock_users}. */
    public String oldName() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<OldPermission> parts() {
        return parts;
    }

    /** What is to be granted for it, as far as it is built: empty while nothing is. */
    public Set<String> grants() {
        var names = new TreeSet<String>();
        parts.stream()
                .filter(part -> part.standing() == OldPermission.Standing.HERE)
                .forEach(part -> part.here().ifPresent(names::add));
        return names;
    }
}
