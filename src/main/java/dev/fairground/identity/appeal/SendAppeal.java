package dev.fairground.identity.appeal;

import dev.fairground.identity.Account.State;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Profiles;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;

/** Takes what somebody says who was kept out: once per lock. */
@UseCase
class SendAppeal {
    private static final Set<State> KEPT_OUT = EnumSet.of(State.SUSPENDED, State.BANNED, State.FROZEN);

    private final Profiles profiles;
    private final Appeals appeals;

    SendAppeal(Profiles profiles, Appeals appeals) {
        this.profiles = profiles;
        this.appeals = appeals;
    }

    /** Refused with the given word to whoever is not kept out of anything. */
    @Transactional
    Outcome<UserId> send(UserId user, boolean proven, String text, IdentityRefusal otherwise) {
        if (!KEPT_OUT.contains(profiles.account(user).state())) {
            return new Refused<>(otherwise);
        }
        if (appeals.send(user, proven, text)) {
            return new Done<>(user);
        }
        return new Refused<>(
                appeals.hasOpen(user, proven) ? IdentityRefusal.APPEAL_SENT : IdentityRefusal.APPEAL_DECIDED);
    }
}
