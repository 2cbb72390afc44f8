package dev.fairground.market.listing;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UserId;
import dev.fairground.market.LotId;
import jakarta.enterprise.context.ApplicationScoped;

/** What a seller reads to edit a lot. */
@ApplicationScoped
class Desk {
    private final Lots lots;
    private final OfferRules rules;

    Desk(Lots lots, OfferRules rules) {
        this.lots = lots;
        this.rules = rules;
    }

    /** The form of a lot as it was last saved; 404 for lots of others. */
    LotForm form(UserId seller, LotId id) {
        return rules.form(lots.find(id, seller).orElseThrow(NotFound::new));
    }
}
