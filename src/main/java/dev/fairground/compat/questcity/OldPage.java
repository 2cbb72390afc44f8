package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.function.Function;

/** A page of a list that is asked for by its number; far pages are for cursors. */
@JsonNaming(SnakeCaseStrategy.class)
record OldPage<T>(List<T> items, int page, boolean hasNext) {
    static final int SIZE = 20;
    static final int LAST = 50;

    /** How many rows must be read to cut out a page and to know whether there is another. */
    static int upTo(int page) {
        return page * SIZE + 1;
    }

    static <T> OldPage<T> cut(List<T> rows, int page) {
        var from = Math.min(rows.size(), (page - 1) * SIZE);
        var to = Math.min(rows.size(), page * SIZE);
        return new OldPage<>(List.copyOf(rows.subList(from, to)), page, rows.size() > page * SIZE);
    }

    <R> OldPage<R> map(Function<? super List<T>, List<R>> change) {
        return new OldPage<>(change.apply(items), page, hasNext);
    }
}
