package dev.fairground.market.listing;

import dev.fairground.events.Events;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.Validation;
import dev.fairground.market.LotId;
import dev.fairground.market.LotListed;
import dev.fairground.market.catalog.LotState;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Findings;
import dev.fairground.market.tree.Tree;
import dev.fairground.market.tree.Trees;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds lots to the shelves of their sellers: those that are right, each on its own. */
@UseCase
public class AddLots {
    private final Trees trees;
    private final OfferRules rules;
    private final Lots lots;
    private final Events events;

    AddLots(Trees trees, OfferRules rules, Lots lots, Events events) {
        this.trees = trees;
        this.rules = rules;
        this.lots = lots;
        this.events = events;
    }

    /**
     * The ids of the new lots, or why there is none, in the order asked. They are drafts, or on sale at once where they
     * shall be and have stock.
     */
    @Transactional
    public List<Outcome<LotId>> add(List<NewLot> wishes) {
        var tree = trees.now();
        var added = new ArrayList<Lot>();
        var outcomes = new ArrayList<Outcome<LotId>>(wishes.size());
        for (var wish : wishes) {
            var outcome = lot(wish, tree);
            if (outcome instanceof Done<Lot>(var lot)) {
                added.add(lot);
            }
            outcomes.add(outcome.map(Lot::id));
        }
        lots.insert(added, rules.currency().code());
        events.publish(added.stream()
                .filter(Lot::onSale)
                .map(lot -> new LotListed(lot.id(), lot.category(), lot.seller()))
                .toList());
        return outcomes;
    }

    /** The lot a wish would become; changes nothing. */
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
