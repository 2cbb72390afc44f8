package dev.fairground.market.listing;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Validation;
import dev.fairground.market.LotId;
import dev.fairground.market.catalog.LotState;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Findings;
import dev.fairground.market.tree.Tree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Makes lots out of what sellers want to offer, or says why there is none; stores nothing. */
@ApplicationScoped
class Drafts {
    private final OfferRules rules;
    private final SiteSettings site;

    Drafts(OfferRules rules, SiteSettings site) {
        this.rules = rules;
        this.site = site;
    }

    Currency currency() {
        return site.settlement();
    }

    /** The lot a wish becomes, in the tree as it stands. */
    Outcome<Lot> lot(NewLot wish, Tree tree) {
        var id = wish.form().categoryId();
        var findings = new Findings();
        if (!findings.given(id, "categoryId") || id == null) {
            return Validation.refuse(findings.errors());
        }
        var category = tree.category(id);
        if (category.isEmpty()) {
            return Validation.refuse(findings.unless(false, "categoryId", "unknown", "there is no such category")
                    .errors());
        }
        if (!category.get().leaf()) {
            return new Refused<>(LotRefusal.NOT_A_LEAF);
        }
        if (!category.get().open()) {
            return new Refused<>(LotRefusal.CATEGORY_CLOSED);
        }
        return rules.read(category.get(), wish.form(), Map.of(), findings)
                .<Outcome<Lot>>map(offer -> new Done<>(lot(wish, category.get(), offer)))
                .orElseGet(() -> Validation.refuse(findings.errors()));
    }

    private static Lot lot(NewLot wish, Category category, Offer offer) {
        var state = wish.activate() && offer.stock() > 0 ? LotState.ACTIVE : LotState.DRAFT;
        var id = Ids.next(LotId::new);
        return new Lot(id, wish.seller(), category.gameId(), category.id(), category.unitSize(), state, offer, 1);
    }
}
