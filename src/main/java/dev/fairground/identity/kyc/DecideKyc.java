package dev.fairground.identity.kyc;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.Kyc.State;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.email.IdentityLetters;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Believes somebody's papers or does not, and tells them; never one's own. */
@UseCase
class DecideKyc {
    private final KycRows rows;
    private final Profiles profiles;
    private final IdentityLetters letters;
    private final Audit audit;

    DecideKyc(KycRows rows, Profiles profiles, IdentityLetters letters, Audit audit) {
        this.rows = rows;
        this.profiles = profiles;
        this.letters = letters;
        this.audit = audit;
    }

    @Transactional
    Outcome<UserId> decide(UserId reviewer, UserId user, boolean verified, String reason) {
        var state = rows.lock(user);
        if (state == State.NONE) {
            throw new NotFound();
        }
        if (reviewer.equals(user)) {
            return new Refused<>(IdentityRefusal.OWN_ACCOUNT);
        }
        if (state != State.PENDING) {
            return new Refused<>(IdentityRefusal.KYC_DECIDED);
        }
        rows.decide(user, verified ? State.VERIFIED : State.REJECTED, reviewer, reason);
        var name = verified ? "kyc-verified" : "kyc-rejected";
        letters.tell(profiles.account(user), name, Map.of("reason", reason), "/me/kyc");
        var act = verified ? "identity.verify-kyc" : "identity.reject-kyc";
        audit.note(new Act(reviewer, act, "user:" + user, reason, Map.of()));
        return new Done<>(user);
    }
}
