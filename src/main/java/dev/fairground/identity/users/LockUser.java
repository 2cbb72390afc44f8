package dev.fairground.identity.users;

import dev.fairground.identity.Account;
import dev.fairground.identity.Account.State;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.Role;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.apikey.KeyRing;
import dev.fairground.identity.session.SignOutOthers;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps somebody out, for some time or for good; nobody keeps out themselves or the last administrator. */
@UseCase
class LockUser {
    private final UserRows rows;
    private final Profiles profiles;
    private final SignOutOthers signOut;
    private final KeyRing keys;
    private final Audit audit;

    LockUser(UserRows rows, Profiles profiles, SignOutOthers signOut, KeyRing keys, Audit audit) {
        this.rows = rows;
        this.profiles = profiles;
        this.signOut = signOut;
        this.keys = keys;
        this.audit = audit;
    }

    /** Suspended until then; without an end, banned. Every device is signed out at once, and keys are gone. Refused for who was deleted. */
    @Transactional
    Outcome<UserId> lock(UserId actor, UserId user, @Nullable Instant until, String reason) {
        rows.lock(user);
        var account = profiles.account(user);
        if (actor.equals(user)) {
            return new Refused<>(IdentityRefusal.OWN_ACCOUNT);
        }
        if (account.state() == State.DELETED) {
            return new Refused<>(IdentityRefusal.LOCKED);
        }
        if (isLastAdmin(account)) {
            return new Refused<>(IdentityRefusal.LAST_ADMIN);
        }
        rows.setState(user, until == null ? State.BANNED : State.SUSPENDED, until);
        signOut.signOut(user, null);
        keys.endAll(user);
        var details = Map.of("before", account.state().name(), "until", until == null ? "" : until.toString());
        audit.note(new Act(actor, "identity.lock-user", "user:" + user, reason, details));
        return new Done<>(user);
    }

    private boolean isLastAdmin(Account account) {
        return account.roles().contains(Role.ADMIN) && !rows.hasOtherAdmins(account.id());
    }
}
