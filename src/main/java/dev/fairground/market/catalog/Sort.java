package dev.fairground.market.catalog;

import dev.fairground.kernel.SqlFilter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The orders of a list of lots; the id comes last, so that no two lots are equal. */
enum Sort {
    CHEAPEST("price", "l.unit_price, l.id", "(l.unit_price, l.id) > (:afterKey, :afterId)"),
    DEAREST("-price", "l.unit_price desc, l.id desc", "(l.unit_price, l.id) < (:afterKey, :afterId)"),
    NEWEST("-createdAt", "l.created_at desc, l.id desc", "(l.created_at, l.id) < (:afterKey, :afterId)");

    private final String name;
    private final String order;
    private final String after;

    Sort(String name, String order, String after) {
        this.name = name;
        this.order = order;
        this.after = after;
    }

    static Optional<Sort> named(String name) {
        return Arrays.stream(values()).filter(sort -> sort.name.equals(name)).findFirst();
    }

    /** The statement with this order where it says {@code /*order*}{@code /}. */
    String into(String statement) {
        return statement.replace("/*order*/ l.id", order);
    }

    /** Lets a list go on behind a row. */
    void after(List<String> position, SqlFilter filter) {
        Function<String, Object> key = this == NEWEST ? Instant::parse : Long::valueOf;
        filter.and(after, "afterKey", key.apply(position.getFirst()))
                .with("afterId", UUID.fromString(position.getLast()));
    }

    /** Where a row stands. */
    Object key(LotRow lot) {
        return this == NEWEST ? lot.createdAt() : (Object) lot.unitPrice();
    }
}
