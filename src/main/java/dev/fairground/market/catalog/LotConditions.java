package dev.fairground.market.catalog;

import dev.fairground.kernel.Id;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.market.CategoryId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a filter means in SQL. */
final class LotConditions {
    private LotConditions() {}

    static SqlFilter of(LotFilter filter) {
        var sql = new SqlFilter();
        states(filter, sql);
        leaves(filter.leaves(), sql);
        if (filter.game() != null) {
            sql.and("l.game_id = :game", "game", filter.game().value());
        }
        if (!filter.closed().isEmpty()) {
            sql.and("l.category_id <> all(:closed)", "closed", Id.values(filter.closed()));
        }
        if (filter.seller() != null) {
            sql.and("l.seller_id = :seller", "seller", filter.seller().value());
        }
        if (!filter.words().isEmpty()) {
            var prefixes = filter.words().stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
            sql.and("to_tsvector('simple', l.title) @@ to_tsquery('simple', :words)", "words", prefixes);
        }
        if (filter.priceMin() != null) {
            sql.and("l.unit_price >= :priceMin", "priceMin", filter.priceMin());
        }
        if (filter.priceMax() != null) {
            sql.and("l.unit_price <= :priceMax", "priceMax", filter.priceMax());
        }
        var n = 0;
        for (var attr : filter.attrs()) {
            attr(attr, "attr" + n++, sql);
        }
        return sql;
    }

    // Written out where it can be, because only then the partial indexes of what is on sale are used.
    private static void states(LotFilter filter, SqlFilter sql) {
        if (filter.states().equals(Set.of(LotState.ACTIVE))) {
            sql.and("l.state = 'ACTIVE'");
        } else {
            var names = filter.states().stream().map(LotState::name).toArray(String[]::new);
            sql.and("l.state = any(:states)", "states", names);
        }
    }

    private static void leaves(@Nullable List<CategoryId> leaves, SqlFilter sql) {
        if (leaves != null && leaves.size() == 1) {
            sql.and("l.category_id = :leaf", "leaf", leaves.getFirst().value());
        } else if (leaves != null) {
            sql.and("l.category_id = any(:leaves)", "leaves", Id.values(leaves));
        }
    }

    /** The number of a condition keeps the names of its values apart; the key itself is bound too. */
    private static void attr(AttrFilter attr, String name, SqlFilter sql) {
        var key = "l.attrs -> :" + name;
        sql.with(name, attr.key());
        switch (attr) {
            case AttrFilter.OneOf(var _, var values) ->
                sql.and(
                        "l.attrs ->> :" + name + " = any(:" + name + "Values)",
                        name + "Values",
                        values.toArray(String[]::new));
            case AttrFilter.Is(var _, var value) ->
                sql.and(key + " = to_jsonb(:" + name + "Value)", name + "Value", value);
            case AttrFilter.Between(var _, var min, var max) -> {
                sql.and("jsonb_typeof(" + key + ") = 'number'");
                if (min != null) {
                    sql.and(key + " >= to_jsonb(:" + name + "Min::numeric)", name + "Min", min);
                }
                if (max != null) {
                    sql.and(key + " <= to_jsonb(:" + name + "Max::numeric)", name + "Max", max);
                }
            }
        }
    }
}
