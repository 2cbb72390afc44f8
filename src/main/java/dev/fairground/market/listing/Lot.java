package dev.fairground.market.listing;

import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import dev.fairground.market.LotId;
import dev.fairground.market.catalog.LotState;

/**
 * A lot as its seller sees it: written, put on sale, taken off.
 *
 * @param version counts the seller's edits
 */
record Lot(
        LotId id,
        UserId seller,
        GameId game,
        CategoryId category,
        int unitSize,
        LotState state,
        Offer offer,
        int version) {

    /** The lot with another offer; an empty shelf takes it off sale, a filled one puts a sold-out lot back. */
    Lot with(Offer edited) {
        var next = switch (state) {
            case DRAFT, INACTIVE -> state;
            case ACTIVE, SOLD -> edited.stock() == 0 ? LotState.SOLD : LotState.ACTIVE;
        };
        return new Lot(id, seller, game, category, unitSize, next, edited, version + 1);
    }

    /** The lot on sale; its shelf must not be empty. */
    Lot activated() {
        return in(LotState.ACTIVE);
    }

    /** The lot off sale; what comes back from an order does not put it on again. */
    Lot deactivated() {
        return state == LotState.DRAFT ? this : in(LotState.INACTIVE);
    }

    boolean onSale() {
        return state == LotState.ACTIVE;
    }

    private Lot in(LotState next) {
        return new Lot(id, seller, game, category, unitSize, next, offer, version);
    }
}
