package dev.fairground.market.tree;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields a category asks for, in the order they are shown: of a lot, or of a buyer. */
public record Schema(List<Field> fields) {
    public Schema {
        fields = List.copyOf(fields);
    }

    /**
     * Checks values against the fields and finds everything that is wrong at once. A null or blank value counts as not
     * given; values of {@code before} may keep an option that has since been switched off.
     *
     * @param path   what the client calls the values, {@code attrs} or {@code fields}
     * @param before what was stored until now; empty for something new
     */
    public Checked check(String path, Map<String, ? extends @Nullable Object> given, Map<String, Object> before) {
        var values = new LinkedHashMap<String, Object>();
        var errors = new ArrayList<FieldError>();
        var unknown = new HashSet<String>(given.keySet());
        for (var field : fields) {
            unknown.remove(field.key());
            var place = path + "." + field.key();
            var value = given.get(field.key());
            if (value == null || (value instanceof String text && text.isBlank())) {
                if (field.required()) {
                    errors.add(new FieldError(place, "required", "must be given"));
                }
                continue;
            }
            var reading = field.read(place, value, before.get(field.key()));
            if (reading.error() != null) {
                errors.add(reading.error());
            } else if (reading.value() != null) {
                values.put(field.key(), reading.value());
            }
        }
        unknown.stream()
                .sorted()
                .map(key -> new FieldError(path + "." + key, "unknown", "this category has no such field"))
                .forEach(errors::add);
        return new Checked(values, errors);
    }

    /** Stored values as people read them, in the order of the fields; what no field knows any more comes last. */
    public List<Attr> show(Map<String, Object> values, Language language) {
        var left = new LinkedHashMap<>(values);
        var shown = new ArrayList<Attr>();
        for (var field : fields) {
            var value = left.remove(field.key());
            if (value != null) {
                shown.add(new Attr(field.key(), field.label().in(language), value, field.show(value, language)));
            }
        }
        left.forEach((key, value) -> shown.add(new Attr(key, key, value, value.toString())));
        return shown;
    }

    /** The field of this key, if there is one. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /**
     * What a check found.
     *
     * @param values what was right, in stored form and in the order of the fields
     * @param errors all that was wrong; empty when the values may be stored
     */
    public record Checked(Map<String, Object> values, List<FieldError> errors) {}
}
