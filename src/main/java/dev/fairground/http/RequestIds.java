package dev.fairground.http;

import dev.fairground.kernel.Ids;
import io.vertx.ext.web.RoutingContext;

/** Gives every request a name that its answer, its log lines and its events share. */
public final class RequestIds {
    /** The header it comes and goes in. */
    public static final String HEADER = "X-Request-ID";

    private static final String KEY = RequestIds.class.getName();

    private RequestIds() {}

    /** The client's id if it is 1–128 of {@code [A-Za-z0-9._-]}, else a new one; the same for the whole request. */
    public static String of(RoutingContext context) {
        String known = context.get(KEY);
        if (known != null) {
            return known;
        }
        var asked = context.request().getHeader(HEADER);
        var id = asked != null && isGood(asked) ? asked : Ids.next().toString();
        context.put(KEY, id);
        return id;
    }

    private static boolean isGood(String id) {
        if (id.isEmpty() || id.length() > 128) {
            return false;
        }
        for (var i = 0; i < id.length(); i++) {
            var c = id.charAt(i);
            if (c > 127 || (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && c != '-')) {
                return false;
            }
        }
        return true;
    }
}
