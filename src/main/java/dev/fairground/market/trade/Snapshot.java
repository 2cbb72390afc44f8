package dev.fairground.market.trade;

import dev.fairground.kernel.UnitPrice;
import dev.fairground.market.CategoryId;
import dev.fairground.market.LotId;
import dev.fairground.market.tree.Kind;
import java.util.Map;

/**
 * What a lot said when it was bought, whatever its seller writes later.
 *
 * @param version the edition of the lot; all orders of one edition share its snapshot
 * @param attrs   values by key of the category's fields
 */
record Snapshot(
        LotId lot,
        int version,
        CategoryId category,
        Kind kind,
        String title,
        String description,
        Map<String, Object> attrs,
        UnitPrice price) {}
