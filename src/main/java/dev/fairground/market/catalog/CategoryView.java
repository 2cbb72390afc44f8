package dev.fairground.market.catalog;

import dev.fairground.kernel.Money;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import dev.fairground.market.tree.Commission;
import dev.fairground.market.tree.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category with what a lot must tell, what a buyer is asked, and what a sale costs. */
record CategoryView(
        CategoryId id,
        GameId gameId,
        Ref game,
        @Nullable CategoryId parentId,
        String slug,
        String name,
        Kind kind,
        int unitSize,
        String unitName,
        boolean leaf,
        List<FieldView> fields,
        List<FieldView> orderFields,
        Charge commission,
        Money minOrder,
        Duration autoConfirm,
        long holdDays,
        int schemaVersion,
        long lots) {

    /** What the house takes of a sale, and whose rule that is. */
    public record Charge(int bps, Money min, Money max, Commission.Rule rule) {}
}
