package dev.fairground.wallet.audit;

import dev.fairground.kernel.UseCase;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.transaction.Transactional;
import java.util.ArrayList;

/** Proves from the rows that no money was made, lost or misplaced, and that the domains agree on what is open. */
@UseCase
class VerifyLedger {
    static final int AN_HOUR = 3_600;

    private final LedgerChecks checks;
    private final LinkChecks links;
    private final Seals seals;
    private final Claims claims;

    VerifyLedger(LedgerChecks checks, LinkChecks links, Seals seals, Claims claims) {
        this.checks = checks;
        this.links = links;
        this.seals = seals;
        this.claims = claims;
    }

    /** Every check with its breaches, all of one moment; changes nothing. */
    @Transactional
    @TransactionConfiguration(timeout = AN_HOUR)
    Look verify() {
        checks.begin();
        var all = new ArrayList<>(checks.rows());
        all.addAll(links.rows());
        all.add(claims.check());
        return new Look(seals.chain().seals(), all);
    }
}
