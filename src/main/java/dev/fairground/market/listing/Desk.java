package dev.fairground.market.listing;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UserId;
import dev.fairground.market.LotId;
import dev.fairground.market.catalog.LotPages;
import dev.fairground.market.catalog.LotView;
import jakarta.enterprise.context.ApplicationScoped;

/** What a seller reads to edit a lot. */
@ApplicationScoped
class Desk {
    private final Lots lots;
    private final OfferRules rules;
    private final LotPages pages;

    Desk(Lots lots, OfferRules rules, LotPages pages) {
        this.lots = lots;
        this.rules = rules;
        this.pages = pages;
    }

    /** The form of a lot as it was last saved; 404 for lots of others. */
    LotForm form(UserId seller, LotId id) {
        return rules.form(lots.find(id, seller).orElseThrow(NotFound::new));
    }

    /** The page of a lot, as its seller sees it. */
    LotView view(LotId id) {
        return pages.lot(id);
    }
}
