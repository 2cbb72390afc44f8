package dev.fairground.market.listing;

import dev.fairground.http.Edge;
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
import jakarta.transaction.Transactional;

/** Changes what a seller offers. */
@UseCase
class EditLot {
    private final Trees trees;
    private final OfferRules rules;
    private final Lots lots;
    private final Announcements announcements;

    EditLot(Trees trees, OfferRules rules, Lots lots, Announcements announcements) {
        this.trees = trees;
        this.rules = rules;
        this.lots = lots;
        this.announcements = announcements;
    }

    /**
     * Replaces the whole form of this version. Refused when the lot has another version or, where the stock is to
     * change, when units were sold since the seller looked.
     *
     * @param restock whether the form's stock is meant, or whatever is on the shelf stays there
     */
    @Transactional
    Outcome<LotId> edit(UserId seller, LotId id, int version, LotForm form, boolean restock) {
        var lot = lots.lock(id, seller).orElseThrow(NotFound::new);
        var expected = form.expectedStock();
        if (lot.version() != version
                || (restock && expected != null && expected != lot.offer().stock())) {
            return new Refused<>(Edge.STALE);
        }
        var category = trees.now().category(lot.category()).orElseThrow();
        var findings = new Findings();
        findings.unless(lot.category().equals(form.categoryId()), "categoryId", "fixed", "a lot stays in its category");
        var offer = rules.read(category, form, lot.offer().attrs(), findings);
        if (offer.isEmpty() || !findings.isEmpty()) {
            return Validation.refuse(findings.errors());
        }
        var edited = lot.with(
                restock ? offer.get() : offer.get().withStock(lot.offer().stock()));
        lots.update(edited);
        announcements.changed(lot, edited);
        return new Done<>(id);
    }
}
