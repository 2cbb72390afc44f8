package dev.fairground.market.catalog;

import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.FieldType;
import dev.fairground.market.tree.Findings;
import dev.fairground.market.tree.Schema;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Understands the {@code attr.} parameters of a query by the schema of its category. */
final class AttrQuery {
    private static final String PREFIX = "attr.";
    private static final String MIN = ".min";
    private static final String MAX = ".max";

    private final @Nullable Schema schema;
    private final Findings findings;

    AttrQuery(@Nullable Schema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    List<AttrFilter> read(MultivaluedMap<String, String> query) {
        var filters = new ArrayList<AttrFilter>();
        for (var asked : new TreeMap<>(query).entrySet()) {
            var name = asked.getKey();
            var values = asked.getValue().stream()
                    .filter(value -> !value.isBlank())
                    .sorted()
                    .toList();
            if (name.startsWith(PREFIX) && !values.isEmpty()) {
                var filter = read(name, name.substring(PREFIX.length()), values);
                if (filter != null) {
                    filters.add(filter);
                }
            }
        }
        return filters;
    }

    private @Nullable AttrFilter read(String path, String name, List<String> values) {
        var least = name.endsWith(MIN);
        var most = name.endsWith(MAX);
        var key = least || most ? name.substring(0, name.length() - MIN.length()) : name;
        var field = schema == null
                ? null
                : schema.field(key).filter(Field::filterable).orElse(null);
        if (field == null) {
            findings.unless(false, path, "unknown", "lists of this category are not narrowed by it");
            return null;
        }
        return switch (field.type()) {
            case SELECT -> least || most ? wrong(path, "an option") : new AttrFilter.OneOf(key, values);
            case BOOL -> least || most ? wrong(path, "true or false") : is(path, key, values.getFirst());
            case INT, DECIMAL -> number(path, key, values.getFirst(), least, most);
            case TEXT -> throw new IllegalStateException("a schema lets no list be narrowed by " + FieldType.TEXT);
        };
    }

    private @Nullable AttrFilter is(String path, String key, String value) {
        return switch (value) {
            case "true" -> new AttrFilter.Is(key, true);
            case "false" -> new AttrFilter.Is(key, false);
            default -> wrong(path, "true or false");
        };
    }

    private @Nullable AttrFilter number(String path, String key, String value, boolean least, boolean most) {
        try {
            var number = new BigDecimal(value.strip());
            if (Math.abs((long) number.scale()) > 50 || number.precision() > 50) {
                return wrong(path, "a number");
            }
            return new AttrFilter.Between(key, most ? null : number, least ? null : number);
        } catch (NumberFormatException noNumber) {
            return wrong(path, "a number");
        }
    }

    private @Nullable AttrFilter wrong(String path, String expected) {
        findings.unless(false, path, "wrong-type", "must be " + expected);
        return null;
    }
}
