package dev.fairground.identity.users;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.session.SignOutOthers;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Signs somebody out everywhere, for example because a device was stolen. */
@UseCase
class SignOutUser {
    private final Profiles profiles;
    private final SignOutOthers signOut;
    private final Audit audit;

    SignOutUser(Profiles profiles, SignOutOthers signOut, Audit audit) {
        this.profiles = profiles;
        this.signOut = signOut;
        this.audit = audit;
    }

    @Transactional
    void signOut(UserId actor, UserId user, String reason) {
        var account = profiles.account(user);
        signOut.signOut(account.id(), null);
        audit.note(new Act(actor, "identity.end-sessions", "user:" + user, reason, Map.of()));
    }
}
