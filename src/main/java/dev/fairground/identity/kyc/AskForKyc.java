package dev.fairground.identity.kyc;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Hands papers in; again only after they were rejected. */
@UseCase
class AskForKyc {
    private final KycRows rows;
    private final Papers papers;

    AskForKyc(KycRows rows, Papers papers) {
        this.rows = rows;
        this.papers = papers;
    }

    @Transactional
    Outcome<UserId> ask(UserId user, Paper paper) {
        var errors = paper.errors();
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        return rows.ask(user, papers.seal(user, paper))
                ? new Done<>(user)
                : new Refused<>(IdentityRefusal.KYC_ASKED, Map.of("state", rows.state(user)));
    }
}
