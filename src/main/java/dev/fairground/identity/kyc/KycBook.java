package dev.fairground.identity.kyc;

import dev.fairground.identity.Kyc;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers what other modules ask about papers. */
@ApplicationScoped
class KycBook implements Kyc {
    private final KycRows rows;

    KycBook(KycRows rows) {
        this.rows = rows;
    }

    @Override
    public State stateOf(UserId user) {
        return rows.state(user);
    }
}
