package dev.fairground.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Editions of objects that people edit, as HTTP speaks of them. */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\"(0|[1-9][0-9]{0,8})\"");

    private IfMatch() {}

    /**
     * The version a client says it edits.
     *
     * @param header the {@code If-Match} header; without one the answer is 428 {@code http.if-match-required}, with
     *     anything but {@code "<version>"} it is 412 {@code http.stale}
     */
    public static int version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(Edge.IF_MATCH_REQUIRED);
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new Problem(Edge.STALE);
        }
        return Integer.parseInt(tag.group(1));
    }

    /** The {@code ETag} of a version. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }
}
