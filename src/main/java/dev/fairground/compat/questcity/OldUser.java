package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account in the words of QuestCity, as its owner and staff see it. */
@JsonNaming(SnakeCaseStrategy.class)
record OldUser(
        UserId id,
        String username,
        String firstName,
        String lastName,
        String fullName,
        @Nullable String email,
        UserId profileId,
        OldProfile profile,
        int role,
        boolean isActive,
        boolean isVerified,
        boolean canEditQuests,
        boolean canLockUsers,
        Instant createdAt) {
    // Declared by no module yet, so that nobody holds it.
    private static final String EDIT_QUESTS = "quests.edit-quests";

    static OldUser of(Account account, Set<String> permissions, OldProfile profile) {
        var name = FullName.of(account.displayName());
        return new OldUser(
                account.id(),
                account.username(),
                name.first(),
                name.last(),
                account.displayName(),
                account.email(),
                account.id(),
                profile,
                OldRole.of(account.roles()).rank(),
                account.state() == Account.State.ACTIVE,
                account.emailProven(),
                permissions.contains(EDIT_QUESTS),
                permissions.contains(IdentityPermissions.LOCK_USERS),
                account.since());
    }
}
