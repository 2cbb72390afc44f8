package dev.fairground.identity.users;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.Role;
import dev.fairground.identity.UserDesk;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What staff do with accounts, in one hand. */
@ApplicationScoped
class StaffDesk implements UserDesk {
    private final Accounts accounts;
    private final UserPages pages;
    private final InviteUser inviteUser;
    private final LockUser lockUser;
    private final UnlockUser unlockUser;
    private final ChangeRoles changeRoles;

    StaffDesk(
            Accounts accounts,
            UserPages pages,
            InviteUser inviteUser,
            LockUser lockUser,
            UnlockUser unlockUser,
            ChangeRoles changeRoles) {
        this.accounts = accounts;
        this.pages = pages;
        this.inviteUser = inviteUser;
        this.lockUser = lockUser;
        this.unlockUser = unlockUser;
        this.changeRoles = changeRoles;
    }

    @Override
    public List<Account> newest(@Nullable String beginning, @Nullable Boolean keptOut, int most) {
        var ids = pages.page(beginning, null, keptOut, null, most).items().stream()
                .map(UserPages.UserAdmin::id)
                .toList();
        var known = accounts.byIds(ids);
        return List.copyOf(
                ids.stream().map(known::get).map(Objects::requireNonNull).toList());
    }

    @Override
    public Outcome<Account> invite(UserId actor, NewAccount newcomer) {
        return inviteUser.invite(actor, newcomer);
    }

    @Override
    public Outcome<UserId> lock(UserId actor, UserId user, String reason) {
        return lockUser.lock(actor, user, null, reason);
    }

    @Override
    public Outcome<UserId> unlock(UserId actor, UserId user, String reason) {
        return unlockUser.unlock(actor, user, reason);
    }

    @Override
    public Outcome<UserId> giveRoles(UserId actor, UserId user, Set<Role> roles, String reason) {
        return changeRoles.change(actor, user, roles, reason);
    }
}
