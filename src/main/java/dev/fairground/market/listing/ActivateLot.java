package dev.fairground.market.listing;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.market.LotId;
import dev.fairground.market.tree.Findings;
import dev.fairground.market.tree.Trees;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;

/** Puts a lot on sale. */
@UseCase
class ActivateLot {
    private final Trees trees;
    private final Lots lots;
    private final Wallet wallet;
    private final Announcements announcements;

    ActivateLot(Trees trees, Lots lots, Wallet wallet, Announcements announcements) {
        this.trees = trees;
        this.lots = lots;
        this.wallet = wallet;
        this.announcements = announcements;
    }

    /**
     * Does nothing to a lot that is on sale. Refused with an empty shelf, to those who owe the house, in a category that is closed or has changed
     * its schema so that the lot must be edited first.
     */
    @Transactional
    Outcome<LotId> activate(UserId seller, LotId id) {
        var lot = lots.lock(id, seller).orElseThrow(NotFound::new);
        if (lot.onSale()) {
            return new Done<>(id);
        }
        if (wallet.owes(seller)) {
            return new Refused<>(LotRefusal.SELLER_DEBT);
        }
        var category = trees.now().category(lot.category()).orElseThrow();
        if (!category.leaf()) {
            return new Refused<>(LotRefusal.NOT_A_LEAF);
        }
        if (!category.open()) {
            return new Refused<>(LotRefusal.CATEGORY_CLOSED);
        }
        var findings = new Findings();
        findings.unless(lot.offer().stock() > 0, "stock", "too-small", "at least 1 to go on sale");
        findings.addAll(category.fields()
                .check("attrs", lot.offer().attrs(), lot.offer().attrs())
                .errors());
        if (!findings.isEmpty()) {
            return Validation.refuse(findings.errors());
        }
        var activated = lot.activated();
        lots.update(activated);
        announcements.changed(lot, activated);
        return new Done<>(id);
    }
}
