package dev.fairground.identity.users;

import dev.fairground.identity.Account.State;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.account.Traders;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Lets somebody in again who was kept out, or trade who was frozen, which answers an open appeal. */
@UseCase
public class UnlockUser {
    private final UserRows rows;
    private final Profiles profiles;
    private final Traders traders;
    private final Audit audit;

    UnlockUser(UserRows rows, Profiles profiles, Traders traders, Audit audit) {
        this.rows = rows;
        this.profiles = profiles;
        this.traders = traders;
        this.audit = audit;
    }

    /** Refused for one's own account, and for one that was deleted. */
    @Transactional
    public Outcome<UserId> unlock(UserId actor, UserId user, String reason) {
        rows.lock(user);
        var before = profiles.account(user).state();
        if (actor.equals(user)) {
            return new Refused<>(IdentityRefusal.OWN_ACCOUNT);
        }
        if (before == State.DELETED) {
            return new Refused<>(IdentityRefusal.LOCKED);
        }
        rows.letIn(user);
        traders.forget(user);
        rows.acceptAppeal(user, actor, reason);
        var details = Map.of("before", before.name());
        audit.note(new Act(actor, "identity.unlock-user", "user:" + user, reason, details));
        return new Done<>(user);
    }
}
