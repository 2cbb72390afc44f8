package dev.fairground.identity.users;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Freezing;
import dev.fairground.identity.account.Traders;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Freezes accounts and lifts the freeze, each written down as an act of the program. */
@ApplicationScoped
class FreezeAccounts implements Freezing {
    private final UserRows rows;
    private final Traders traders;
    private final Audit audit;

    FreezeAccounts(UserRows rows, Traders traders, Audit audit) {
        this.rows = rows;
        this.traders = traders;
        this.audit = audit;
    }

    @Override
    public void freeze(Set<UserId> users) {
        if (!users.isEmpty()) {
            rows.lock(users.toArray(UserId[]::new));
            note(rows.freeze(users), "identity.freeze-user");
        }
    }

    @Override
    public void lift(Set<UserId> users) {
        if (!users.isEmpty()) {
            rows.lock(users.toArray(UserId[]::new));
            note(rows.thaw(users), "identity.lift-freeze");
        }
    }

    private void note(Set<UserId> changed, String act) {
        for (var user : changed) {
            traders.forget(user);
            audit.note(new Audit.Act(null, act, "user:" + user, "", Map.of()));
        }
    }
}
