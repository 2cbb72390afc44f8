package dev.fairground.identity.appeal;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.appeal.Appeal.State;
import dev.fairground.identity.email.IdentityLetters;
import dev.fairground.identity.users.UnlockUser;
import dev.fairground.identity.users.UserRows;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Answers an appeal, and lets the person in again where it is accepted. */
@UseCase
class DecideAppeal {
    private final Appeals appeals;
    private final UserRows users;
    private final UnlockUser unlock;
    private final Profiles profiles;
    private final IdentityLetters letters;
    private final Audit audit;

    DecideAppeal(
            Appeals appeals,
            UserRows users,
            UnlockUser unlock,
            Profiles profiles,
            IdentityLetters letters,
            Audit audit) {
        this.appeals = appeals;
        this.users = users;
        this.unlock = unlock;
        this.profiles = profiles;
        this.letters = letters;
        this.audit = audit;
    }

    @Transactional
    Outcome<UUID> decide(UserId decider, UUID id, boolean accepted, String reason) {
        users.lock(appeals.find(id).orElseThrow(NotFound::new).user());
        var appeal = appeals.lock(id).orElseThrow(NotFound::new);
        var refusal = appeal.refusal(decider);
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        if (accepted && unlock.unlock(decider, appeal.user(), reason) instanceof Refused<UserId>(var why, var facts)) {
            return new Refused<>(why, facts);
        }
        appeals.decide(id, accepted ? State.ACCEPTED : State.DECLINED, decider, reason);
        var name = accepted ? "appeal-accepted" : "appeal-declined";
        letters.tell(profiles.account(appeal.user()), name, Map.of("reason", reason), "/sign-in");
        var act = accepted ? "identity.accept-appeal" : "identity.decline-appeal";
        audit.note(new Act(decider, act, "user:" + appeal.user(), reason, Map.of()));
        return new Done<>(id);
    }
}
