package dev.fairground.market.listing;

import dev.fairground.events.Events;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.market.LotId;
import dev.fairground.market.LotListed;
import dev.fairground.market.tree.Trees;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Adds lots to the shelves of their sellers: those that are right, each on its own. */
@UseCase
public class AddLots {
    private final Trees trees;
    private final Drafts drafts;
    private final Lots lots;
    private final Wallet wallet;
    private final Events events;

    AddLots(Trees trees, Drafts drafts, Lots lots, Wallet wallet, Events events) {
        this.trees = trees;
        this.drafts = drafts;
        this.lots = lots;
        this.wallet = wallet;
        this.events = events;
    }

    /**
     * The ids of the new lots, or why there is none, in the order asked. They are drafts, or on sale at once where they
     * shall be and have stock. Those who owe the house pay that first.
     */
    @Transactional
    public List<Outcome<LotId>> add(List<NewLot> wishes) {
        var tree = trees.now();
        var owing = wallet.owing(wishes.stream().map(NewLot::seller).distinct().toList());
        var added = new ArrayList<Lot>();
        var outcomes = new ArrayList<Outcome<LotId>>(wishes.size());
        for (var wish : wishes) {
            Outcome<Lot> outcome =
                    owing.contains(wish.seller()) ? new Refused<>(LotRefusal.SELLER_DEBT) : drafts.lot(wish, tree);
            if (outcome instanceof Done<Lot>(var lot)) {
                added.add(lot);
            }
            outcomes.add(outcome.map(Lot::id));
        }
        lots.insert(added, drafts.currency().code());
        events.publish(added.stream()
                .filter(Lot::onSale)
                .map(lot -> new LotListed(lot.id(), lot.category(), lot.seller()))
                .toList());
        return outcomes;
    }
}
