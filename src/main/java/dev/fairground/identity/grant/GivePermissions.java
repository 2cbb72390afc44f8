package dev.fairground.identity.grant;

import dev.fairground.identity.Account.State;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.PermissionBook;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.users.UserRows;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.NotAllowed;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeSet;

/** Gives somebody permissions beside their roles: none that the giver lacks, and never to oneself. */
@UseCase
class GivePermissions {
    private final UserRows users;
    private final GrantRows grants;
    private final Profiles profiles;
    private final PermissionBook permissions;
    private final Audit audit;
    private final Clock clock;

    GivePermissions(
            UserRows users, GrantRows grants, Profiles profiles, PermissionBook permissions, Audit audit, Clock clock) {
        this.users = users;
        this.grants = grants;
        this.profiles = profiles;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** They work with the tokens there are. The giver's row is locked too, so that nobody gives what is being taken. */
    @Transactional
    Outcome<UserId> give(UserId actor, UserId user, GrantWish wish) {
        users.lock(actor, user);
        var account = profiles.account(user);
        if (actor.equals(user)) {
            return new Refused<>(IdentityRefusal.OWN_ACCOUNT);
        }
        if (account.state() == State.DELETED) {
            throw new NotFound();
        }
        var held = permissions.of(profiles.account(actor));
        if (!held.contains(IdentityPermissions.MANAGE_ROLES)) {
            throw new NotAllowed();
        }
        return wish.decide(permissions.names(), held, account.grants(), clock.real())
                .map(allowed -> write(actor, user, allowed));
    }

    private UserId write(UserId actor, UserId user, GrantWish wish) {
        grants.insert(user, actor, wish);
        permissions.forget(user);
        var until = wish.expires() == null ? "" : wish.expires().toString();
        var details = Map.of("permissions", String.join(" ", new TreeSet<>(wish.permissions())), "until", until);
        audit.note(new Act(actor, "identity.grant-permissions", "user:" + user, wish.reason(), details));
        return user;
    }
}
