package dev.fairground.market.catalog;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** The query of a page as the browser wrote it, which is the query of its list but for the place. */
final class PageQuery {
    private PageQuery() {}

    /** Reads a query; what belongs to the paging or to a signed-in user is left out. */
    static MultivaluedMap<String, String> of(String query) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        for (var other : new String[] {"after", "limit", "count", "seller", "state"}) {
            parameters.remove(other);
        }
        return parameters;
    }

    static String write(MultivaluedMap<String, String> query) {
        var pairs = new ArrayList<String>();
        query.forEach((name, values) -> values.forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
        return String.join("&", pairs);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
