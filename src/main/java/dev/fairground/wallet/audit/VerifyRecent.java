package dev.fairground.wallet.audit;

import dev.fairground.kernel.UseCase;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.transaction.Transactional;
import java.util.ArrayList;

/** Proves what came after a seal; the past before it is proven by {@link VerifyLedger} alone. */
@UseCase
class VerifyRecent {
    private final LedgerChecks checks;
    private final RecentChecks recent;
    private final Seals seals;
    private final Claims claims;

    VerifyRecent(LedgerChecks checks, RecentChecks recent, Seals seals, Claims claims) {
        this.checks = checks;
        this.recent = recent;
        this.seals = seals;
        this.claims = claims;
    }

    /** The checks that can be asked of a part, with their breaches, all of one moment; changes nothing. */
    @Transactional
    @TransactionConfiguration(timeout = VerifyLedger.AN_HOUR)
    Look verifySince(long seal) {
        checks.begin();
        var all = new ArrayList<>(recent.rows(seal));
        all.add(claims.check());
        return new Look(seals.chain().seals(), all);
    }
}
