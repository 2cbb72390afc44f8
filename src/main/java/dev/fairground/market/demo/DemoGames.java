package dev.fairground.market.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Texts;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import dev.fairground.market.tree.CategoryForm;
import dev.fairground.market.tree.CreateCategory;
import dev.fairground.market.tree.CreateGame;
import dev.fairground.market.tree.FeeForm;
import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.GameForm;
import dev.fairground.market.tree.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds the games of the demo data with their trees of categories. */
@ApplicationScoped
class DemoGames {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    private final CreateGame games;
    private final CreateCategory categories;
    private final ObjectMapper json;
    private final Currency currency;

    DemoGames(CreateGame games, CreateCategory categories, ObjectMapper json, SiteSettings site) {
        this.games = games;
        this.categories = categories;
        this.json = json;
        this.currency = site.settlement();
    }

    /** The new categories by {@code game/category}. */
    Map<String, CategoryId> create() {
        var made = new LinkedHashMap<String, CategoryId>();
        for (var game : DemoFiles.read(json, "games").path("games")) {
            var slug = game.path("slug").asText();
            var form = new GameForm(slug, texts(game.path("name")), texts(game.path("description")), null, true);
            var id = done(games.create(form));
            for (var category : game.path("categories")) {
                create(category, id, null, slug, made);
            }
        }
        return made;
    }

    private void create(
            JsonNode node, GameId game, @Nullable CategoryId parent, String path, Map<String, CategoryId> made) {
        var slug = node.path("slug").asText();
        var form = new CategoryForm(
                game,
                parent,
                slug,
                texts(node.path("name")),
                Kind.valueOf(node.path("kind").asText()),
                node.path("unitSize").asInt(),
                texts(node.path("unitName")),
                fee(node.path("commission")),
                node.has("minOrder") ? new Money(node.path("minOrder").asLong(), currency) : null,
                json.convertValue(node.path("fields"), FIELDS),
                json.convertValue(node.path("orderFields"), FIELDS),
                true);
        var id = done(categories.create(form));
        made.put(path + "/" + slug, id);
        for (var child : node.path("children")) {
            create(child, game, id, path, made);
        }
    }

    private @Nullable FeeForm fee(JsonNode fee) {
        return fee.isObject()
                ? new FeeForm(
                        fee.path("bps").asInt(),
                        new Money(fee.path("min").asLong(), currency),
                        new Money(fee.path("max").asLong(), currency))
                : null;
    }

    private Texts texts(JsonNode texts) {
        return new Texts(json.convertValue(texts, TEXTS));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Replayed<T>(var value) -> value;
            case Outcome.Refused<T>(var reason, var facts) ->
                throw new IllegalStateException(reason.code() + " " + facts);
        };
    }
}
