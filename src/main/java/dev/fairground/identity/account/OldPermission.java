package dev.fairground.identity.account;

import static dev.fairground.identity.account.OldPermission.Standing.EVERYBODY;
import static dev.fairground.identity.account.OldPermission.Standing.HERE;
import static dev.fairground.identity.account.OldPermission.Standing.LATER;
import static dev.fairground.identity.account.OldPermission.Standing.NOWHERE;

import dev.fairground.identity.IdentityPermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What QuestCity called its permissions, for clients and people who know those names. */
enum OldPermission {
    VIEW_OWN_PROFILE(EVERYBODY, null),
    EDIT_OWN_PROFILE(EVERYBODY, null),
    VIEW_USERS(HERE, IdentityPermissions.VIEW_USERS),
    EDIT_USER_PROFILES(NOWHERE, null),
    LOCK_USERS(HERE, IdentityPermissions.LOCK_USERS),
    UNLOCK_USERS(HERE, IdentityPermissions.LOCK_USERS),
    DELETE_USERS(NOWHERE, null),
    MANAGE_USER_ROLES(HERE, IdentityPermissions.MANAGE_ROLES),
    VIEW_QUESTS(LATER, "quests.view-quests"),
    CREATE_QUESTS(LATER, "quests.create-quests"),
    EDIT_QUESTS(LATER, "quests.edit-quests"),
    DELETE_QUESTS(LATER, "quests.delete-quests"),
    MODERATE_QUESTS(LATER, "quests.moderate-quests"),
    MANAGE_CATEGORIES(LATER, "quests.manage-categories"),
    MANAGE_PLACES(LATER, "quests.manage-places"),
    MANAGE_VEHICLES(LATER, "quests.manage-vehicles"),
    MANAGE_TOOLS(LATER, "quests.manage-tools"),
    MANAGE_ACTIVITIES(LATER, "quests.manage-activities"),
    CREATE_CHATS(LATER, "chat.create-chats"),
    SEND_MESSAGES(LATER, "chat.send-messages"),
    DELETE_MESSAGES(LATER, "chat.delete-messages"),
    MODERATE_CHATS(LATER, "chat.moderate-chats"),
    WRITE_REVIEWS(LATER, "quests.write-reviews"),
    MODERATE_REVIEWS(LATER, "quests.moderate-reviews"),
    RESPOND_TO_REVIEWS(LATER, "quests.respond-to-reviews"),
    VIEW_USER_FAVORITES(LATER, "quests.view-favorites"),
    MANAGE_FAVORITES(LATER, "quests.manage-favorites"),
    MANAGE_UNLOCK_REQUESTS(HERE, IdentityPermissions.DECIDE_APPEALS),
    VIEW_MERCH(LATER, "quests.view-merch"),
    MANAGE_MERCH(LATER, "quests.manage-merch"),
    MANAGE_FRIENDS(EVERYBODY, null),
    SEND_FRIEND_REQUESTS(EVERYBODY, null),
    VIEW_ADMIN_PANEL(NOWHERE, null),
    MANAGE_SYSTEM_SETTINGS(NOWHERE, null),
    VIEW_LOGS(HERE, IdentityPermissions.READ_AUDIT),
    MANAGE_BACKUPS(NOWHERE, null),

    // Those that came after the first thirty-six.
    PLAY_QUESTS(LATER, "quests.play-quests"),
    MANAGE_OWN_QUESTS(LATER, "quests.manage-own-quests"),
    PUBLISH_QUESTS(LATER, "quests.publish-quests"),
    MODERATE_PHOTOS(LATER, "quests.moderate-photos"),
    OPERATE_EVENTS(LATER, "quests.operate-events"),
    MANAGE_PAYMENTS(HERE, "payments.decide-payments"),
    ISSUE_REFUNDS(HERE, "payments.refund-payments"),
    MANAGE_VOUCHERS(HERE, "payments.manage-vouchers"),
    ADJUST_CREDITS(LATER, "quests.adjust-credits"),
    VIEW_ANALYTICS(LATER, "analytics.view-analytics"),
    SEND_PUSH(LATER, "notifications.send-push"),
    MANAGE_API_KEYS(EVERYBODY, null),
    DECIDE_APPEALS(HERE, IdentityPermissions.DECIDE_APPEALS);

    private final Standing standing;
    private final @Nullable String name;

    OldPermission(Standing standing, @Nullable String name) {
        this.standing = standing;
        this.name = name;
    }

    /** As QuestCity wrote it: {@code view_users}. */
    String oldName() {
        return name().toLowerCase(Locale.ROOT);
    }

    Standing standing() {
        return standing;
    }

    /** What it is called here, or will be; empty where nothing of the kind is asked for. */
    Optional<String> here() {
        return Optional.ofNullable(name);
    }

    /** The old names of what somebody may do who holds these permissions, in alphabetical order. */
    static Set<String> of(Set<String> held) {
        var names = new TreeSet<String>();
        Arrays.stream(values())
                .filter(old -> old.standing == EVERYBODY
                        || old.here().filter(held::contains).isPresent())
                .forEach(old -> names.add(old.oldName()));
        return names;
    }

    /** What became of an old permission. */
    enum Standing {
        /** One of ours says the same. */
        HERE,
        /** Everybody who is signed in may do that with their own. */
        EVERYBODY,
        /** What it is about is not built. */
        LATER,
        /** Nobody does that here by a permission. */
        NOWHERE
    }
}
