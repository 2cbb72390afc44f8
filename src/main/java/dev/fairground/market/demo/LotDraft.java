package dev.fairground.market.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Money;
import dev.fairground.market.listing.LotForm;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Field;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws one lot: a good of a leaf, its attributes, and words from a template that fit them.
 *
 * @param leaf  the leaf's entry in the file
 * @param kinds templates and closing sentences by kind of goods
 */
record LotDraft(JsonNode leaf, JsonNode kinds, Category category, String game, Language language, Dice dice) {

    LotForm draw(SiteSettings site) {
        var good = dice.one(leaf.path("goods"));
        var attrs = attrs(good);
        var words = words(good, attrs);
        var kind = kinds.path(category.kind().name());
        var template = template(kind);
        var closing = dice.one(kind.path("closings").path(language.code())).asText();
        return new LotForm(
                category.id(),
                fill(template.path("title").asText(), words),
                fill(template.path("description").asText(), words) + " " + closing,
                attrs,
                new Money(dice.grid(good.path("price")).longValueExact(), site.settlement()),
                dice.grid(leaf.path("stock")).intValueExact(),
                null,
                dice.one(leaf.path("minQty")).asInt(),
                null,
                dice.one(leaf.path("deliveryMinutes")).asInt());
    }

    /** Templates of the leaf know its fields and come twice as often as those of the kind. */
    private JsonNode template(JsonNode kind) {
        for (var tries = 0; tries < 50; tries++) {
            var from = dice.below(3) < 2 && !leaf.path("templates").isEmpty() ? leaf : kind;
            var template = dice.one(from.path("templates"));
            if (template.path("lang").asText().equals(language.code())) {
                return template;
            }
        }
        throw new IllegalStateException("no template in " + language.code() + " for " + leaf.path("category"));
    }

    private Map<String, @Nullable Object> attrs(JsonNode good) {
        var attrs = new LinkedHashMap<String, @Nullable Object>();
        for (var field : category.fields().fields()) {
            var own = good.path("attrs").path(field.key());
            var value = value(field, own.isMissingNode() ? leaf.path("attrs").path(field.key()) : own);
            if (value != null) {
                attrs.put(field.key(), value);
            }
        }
        return attrs;
    }

    private @Nullable Object value(Field field, JsonNode spec) {
        if (spec.isMissingNode()) {
            return switch (field.type()) {
                case SELECT ->
                    field.options().get(dice.below(field.options().size())).value();
                case BOOL -> dice.coin();
                case INT, DECIMAL, TEXT -> null;
            };
        }
        if (spec.has("min")) {
            return dice.grid(spec);
        }
        if (spec.has(language.code())) {
            return dice.one(spec.path(language.code())).asText();
        }
        var chosen = spec.isArray() ? dice.one(spec) : spec;
        return switch (field.type()) {
            case SELECT, TEXT -> chosen.asText();
            case BOOL -> chosen.asBoolean();
            case INT, DECIMAL -> new BigDecimal(chosen.asText());
        };
    }

    private Map<String, String> words(JsonNode good, Map<String, @Nullable Object> attrs) {
        var words = new HashMap<String, String>();
        words.put("good", good.path("name").path(language.code()).asText());
        words.put("game", game);
        words.put("category", category.names().in(language));
        for (var field : category.fields().fields()) {
            var value = attrs.get(field.key());
            if (value instanceof BigDecimal number) {
                var text = number.stripTrailingZeros().toPlainString();
                words.put(field.key(), language == Language.RU ? text.replace('.', ',') : text);
            } else if (value != null) {
                words.put(field.key(), field.show(value, language));
            }
        }
        return words;
    }

    private static String fill(String template, Map<String, String> words) {
        var text = template;
        for (var word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }
}
