package dev.fairground.market.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairground.kernel.Language;
import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.FieldType;
import dev.fairground.market.tree.Option;
import dev.fairground.market.tree.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field in the caller's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldView(
        String key,
        String label,
        FieldType type,
        boolean required,
        boolean filterable,
        boolean inList,
        List<Choice> options,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable Integer maxLength) {

    static List<FieldView> of(Schema schema, Language language) {
        return schema.fields().stream().map(field -> of(field, language)).toList();
    }

    private static FieldView of(Field field, Language language) {
        var options = field.options().stream()
                .filter(Option::active)
                .map(option -> new Choice(option.value(), option.label().in(language)))
                .toList();
        return new FieldView(
                field.key(),
                field.label().in(language),
                field.type(),
                field.required(),
                field.filterable(),
                field.inList(),
                options,
                field.min(),
                field.max(),
                field.unit(),
                field.maxLength());
    }

    /** An option that may be chosen. */
    public record Choice(String value, String label) {}
}
