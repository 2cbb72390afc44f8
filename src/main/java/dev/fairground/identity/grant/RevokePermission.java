package dev.fairground.identity.grant;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.PermissionBook;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.session.RaiseEpoch;
import dev.fairground.identity.users.UserRows;
import dev.fairground.kernel.NotAllowed;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Takes a permission back that somebody was given beside their roles; what the roles give stays. */
@UseCase
class RevokePermission {
    private final UserRows users;
    private final GrantRows grants;
    private final Profiles profiles;
    private final PermissionBook permissions;
    private final RaiseEpoch raiseEpoch;
    private final Audit audit;

    RevokePermission(
            UserRows users,
            GrantRows grants,
            Profiles profiles,
            PermissionBook permissions,
            RaiseEpoch raiseEpoch,
            Audit audit) {
        this.users = users;
        this.grants = grants;
        this.profiles = profiles;
        this.permissions = permissions;
        this.raiseEpoch = raiseEpoch;
        this.audit = audit;
    }

    /** The tokens given out before end, as when a role is lost. What no module declares any more anybody may clear away. */
    @Transactional
    Outcome<UserId> revoke(UserId actor, UserId user, String permission) {
        users.lock(actor, user);
        var account = profiles.account(user);
        if (actor.equals(user)) {
            return new Refused<>(IdentityRefusal.OWN_ACCOUNT);
        }
        if (!account.grants().contains(permission)) {
            throw new NotFound();
        }
        var held = permissions.of(profiles.account(actor));
        if (!held.contains(IdentityPermissions.MANAGE_ROLES)) {
            throw new NotAllowed();
        }
        if (permissions.names().contains(permission) && !held.contains(permission)) {
            return new Refused<>(IdentityRefusal.PERMISSION_NOT_HELD);
        }
        grants.delete(user, permission);
        permissions.forget(user);
        raiseEpoch.raise(user);
        audit.note(new Act(actor, "identity.revoke-permission", "user:" + user, "", Map.of("permission", permission)));
        return new Done<>(user);
    }
}
