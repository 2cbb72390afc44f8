package dev.fairground.market.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

    /**
     * Containment is what PostgreSQL has statistics of; a range is wrapped so that it is taken for an even chance. Both
     * keep the plan on the index of the sort. The name of a condition keeps its values apart from the others'.
     */
    private static void attr(AttrFilter attr, String name, SqlFilter sql) {
        switch (attr) {
            case AttrFilter.OneOf(var key, var values) -> {
                var wanted = values.stream().map(value -> json(key, value)).toArray(String[]::new);
                sql.and("l.attrs @> any(:" + name + "::jsonb[])", name, wanted);
            }
            case AttrFilter.Is(var key, var value) ->
                sql.and("l.attrs @> :" + name + "::jsonb", name, "{\"%s\":%s}".formatted(key, value));
            case AttrFilter.Between(var key, var min, var max) -> {
                var value = "l.attrs -> :" + name;
                sql.with(name, key);
                if (min != null) {
                    sql.and(atLeast(value, name + "Min"), name + "Min", min);
                }
                if (max != null) {
                    sql.and(atMost(value, name + "Max"), name + "Max", max);
                }
            }
        }
    }

    private static String atLeast(String value, String bound) {
        return "case when jsonb_typeof(%s) = 'number' then %s >= to_jsonb(:%s::numeric) else false end"
                .formatted(value, value, bound);
    }

    private static String atMost(String value, String bound) {
        return "case when jsonb_typeof(%s) = 'number' then %s <= to_jsonb(:%s::numeric) else false end"
                .formatted(value, value, bound);
    }

    private static String json(String key, String value) {
        return JsonNodeFactory.instance.objectNode().put(key, value).toString();
    }
}
