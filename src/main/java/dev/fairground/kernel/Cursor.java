package dev.fairground.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page ends: the sort values of its last row, bound to the filter it was read with. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** Writes a cursor from the last row's sort values and anything that identifies the list (filters and sort). */
    public static String of(Object list, Object... values) {
        var text = new StringBuilder(hash(list));
        for (var value : values) {
            text.append(SEPARATOR).append(value);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor back.
     *
     * @return exactly {@code size} values, or null where there is no cursor (the first page)
     * @throws BadCursor when it is broken or belongs to another list
     */
    public static @Nullable List<String> read(@Nullable String cursor, Object list, int size) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == size + 1 && parts.getFirst().equals(hash(list))) {
                return parts.subList(1, parts.size());
            }
        } catch (IllegalArgumentException broken) {
            throw new BadCursor(broken);
        }
        throw new BadCursor(null);
    }

    /**
     * One value of a cursor in its own type.
     *
     * @param type reads the text and throws {@link IllegalArgumentException} where it cannot
     * @throws BadCursor when the value was never written by this list
     */
    public static <T> T value(String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException broken) {
            throw new BadCursor(broken);
        }
    }

    private static String hash(Object list) {
        return Integer.toHexString(String.valueOf(list).hashCode());
    }

    /** Thrown for a cursor that this list never gave out; answered as 400 {@code http.malformed}. */
    public static final class BadCursor extends RuntimeException {
        BadCursor(@Nullable Throwable cause) {
            super("this cursor belongs to another list", cause, false, false);
        }
    }
}
