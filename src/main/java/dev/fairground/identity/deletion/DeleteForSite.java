package dev.fairground.identity.deletion;

import dev.fairground.identity.deletion.Deletion.State;
import dev.fairground.identity.privacy.EraseAccount;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.ForgetWay;
import dev.fairground.identity.ways.ForgetWay.Forgotten;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;

/** Takes away the way in of somebody who asked another site to be forgotten here, and the account if it was the only one. */
@UseCase
class DeleteForSite {
    private final DeletionRows rows;
    private final ForgetWay forgetWay;
    private final EraseAccount eraseAccount;
    private final Clock clock;

    DeleteForSite(DeletionRows rows, ForgetWay forgetWay, EraseAccount eraseAccount, Clock clock) {
        this.rows = rows;
        this.forgetWay = forgetWay;
        this.eraseAccount = eraseAccount;
        this.clock = clock;
    }

    /** A request that comes again changes nothing, however late: who comes back meanwhile stays. */
    @Transactional
    void delete(String hash, ExternalIdentity who) {
        if (rows.claim(hash, clock.real())) {
            forgetWay.forget(who).ifPresent(forgotten -> finish(hash, forgotten));
        }
    }

    private void finish(String hash, Forgotten forgotten) {
        if (!forgotten.wasOnly()) {
            rows.set(hash, State.UNLINKED, null);
        } else if (eraseAccount.erase(forgotten.account()) instanceof Refused<UserId>(var reason, var _)) {
            rows.set(hash, State.REFUSED, reason.code());
        } else {
            rows.set(hash, State.ERASED, null);
        }
    }
}
