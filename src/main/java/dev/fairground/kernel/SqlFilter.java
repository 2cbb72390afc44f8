package dev.fairground.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the conditions of a search whose filters are chosen by the caller; values are always bound, never written. */
public final class SqlFilter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a condition that needs no value. */
    public SqlFilter and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with one named value, for example {@code and("l.seller_id = :seller", "seller", id)}. */
    public SqlFilter and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    /** Binds one more value of a condition that was added with several. */
    public SqlFilter with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Puts the conditions where the statement says {@code /*filter*}{@code /}. */
    public String into(String statement) {
        var where = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        return statement.replace("/*filter*/", where);
    }

    /** The values to bind. */
    public Map<String, Object> values() {
        return values;
    }
}
