package dev.fairground.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, or null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a page out of rows fetched with one row more than asked for.
     *
     * @param cursorOf the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.getLast()));
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(List.copyOf(items.stream().<R>map(change).toList()), next);
    }
}
