package dev.fairground.market.tree;

import dev.fairground.kernel.Texts;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category as trade sees it, with everything resolved that it takes from its parents and its game.
 *
 * @param unitSize  how many units the price of a lot is for
 * @param minOrder  least sum of an order, minor units
 * @param leaves    the leaves below, itself when it is one
 * @param published whether it, its parents and its game are switched on
 */
public record Category(
        CategoryId id,
        GameId gameId,
        @Nullable CategoryId parentId,
        String slug,
        Texts names,
        Kind kind,
        int unitSize,
        Texts unitNames,
        Schema fields,
        Schema orderFields,
        Commission commission,
        long minOrder,
        List<CategoryId> leaves,
        boolean published,
        int schemaVersion) {

    /** Whether lots may stand here: nothing hangs below. */
    public boolean leaf() {
        return leaves.size() == 1 && leaves.getFirst().equals(id);
    }

    /** Whether lots of it are shown and bought now. */
    public boolean open() {
        return published && leaf();
    }
}
