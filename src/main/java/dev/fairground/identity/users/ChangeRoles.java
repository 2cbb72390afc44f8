package dev.fairground.identity.users;

import dev.fairground.identity.Account;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.Role;
import dev.fairground.identity.account.PermissionBook;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.session.RaiseEpoch;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives somebody other roles: none that the giver could not use, and never the last administrator's away. */
@UseCase
class ChangeRoles {
    private final UserRows rows;
    private final Profiles profiles;
    private final PermissionBook permissions;
    private final RaiseEpoch raiseEpoch;
    private final Audit audit;

    ChangeRoles(UserRows rows, Profiles profiles, PermissionBook permissions, RaiseEpoch raiseEpoch, Audit audit) {
        this.rows = rows;
        this.profiles = profiles;
        this.permissions = permissions;
        this.raiseEpoch = raiseEpoch;
        this.audit = audit;
    }

    /** Roles gained work with the tokens there are; with a role lost, the tokens that name it work no more. */
    @Transactional
    Outcome<UserId> change(UserId actor, UserId user, Set<Role> wished, String reason) {
        rows.lock(actor, user);
        var account = profiles.account(user);
        var refusal = refusal(profiles.account(actor), account, wished);
        if (refusal != null) {
            return new Refused<>(refusal);
        }
        rows.setRoles(user, wished);
        permissions.forget(user);
        if (!wished.containsAll(account.roles())) {
            raiseEpoch.raise(user);
        }
        var details = Map.of(
                "before",
                account.roles().toString(),
                "after",
                EnumSet.copyOf(wished).toString());
        audit.note(new Act(actor, "identity.change-roles", "user:" + user, reason, details));
        return new Done<>(user);
    }

    private @Nullable IdentityRefusal refusal(Account actor, Account account, Set<Role> wished) {
        if (actor.id().equals(account.id())) {
            return IdentityRefusal.OWN_ACCOUNT;
        }
        if (account.state() == Account.State.DELETED) {
            return IdentityRefusal.LOCKED;
        }
        var changed = EnumSet.copyOf(wished);
        changed.addAll(account.roles());
        changed.removeIf(role -> wished.contains(role) && account.roles().contains(role));
        if (!permissions.mayGive(actor, changed)) {
            return IdentityRefusal.ROLE_NOT_HELD;
        }
        var losesAdmin = account.roles().contains(Role.ADMIN) && !wished.contains(Role.ADMIN);
        return losesAdmin && !rows.hasOtherAdmins(account.id()) ? IdentityRefusal.LAST_ADMIN : null;
    }
}
