package dev.fairground.market.catalog;

import dev.fairground.http.PageHead;
import dev.fairground.http.PageSource;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.market.LotId;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Game;
import dev.fairground.market.tree.Trees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the server says of the catalogue's pages: titles for previews, answers for the first paint. */
@ApplicationScoped
class MarketPages implements PageSource {
    private static final String API = "/api/v1/market";
    private static final int MOST_GAMES = 100;
    private static final int NEWEST = 8;
    private static final int LOTS = 20;
    private static final int LONGEST_DESCRIPTION = 160;

    private final Trees trees;
    private final GamePages games;
    private final LotPages lots;
    private final SiteSettings site;

    MarketPages(Trees trees, GamePages games, LotPages lots, SiteSettings site) {
        this.trees = trees;
        this.games = games;
        this.lots = lots;
        this.site = site;
    }

    @Override
    public Optional<PageHead> page(String path, String query, Language language) {
        var steps = List.of(path.substring(1).split("/", -1));
        return switch (steps.getFirst()) {
            case "" -> Optional.of(home(language));
            case "games" ->
                switch (steps.size()) {
                    case 1 -> Optional.of(games(language));
                    case 2 -> Optional.of(game(steps.get(1), query, language));
                    case 3 -> Optional.of(category(steps.get(1), steps.get(2), query, language));
                    default -> Optional.empty();
                };
            case "lots" -> steps.size() == 2 ? Optional.of(lot(steps.get(1), language)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> sitemap() {
        var paths = new ArrayList<>(List.of("/", "/games"));
        for (var game : trees.now().games()) {
            paths.add("/games/" + game.slug());
            game.categories().stream()
                    .filter(Category::leaf)
                    .forEach(leaf -> paths.add("/games/" + game.slug() + "/" + leaf.slug()));
        }
        return paths;
    }

    private PageHead home(Language language) {
        var data = new LinkedHashMap<String, Object>();
        data.put(API + "/games?limit=" + MOST_GAMES, games.games(null, null, MOST_GAMES, language));
        put(data, PageQuery.of("sort=-createdAt"), NEWEST, false, language);
        var description = language == Language.RU
                ? "Игровые товары от игроков: валюта, предметы, ключи и услуги под защитой эскроу."
                : "Game goods from players: currency, items, keys and services, protected by escrow.";
        return new PageHead(site.name(), description, null, data);
    }

    private PageHead games(Language language) {
        var page = games.games(null, null, MOST_GAMES, language);
        return new PageHead(
                title(language == Language.RU ? "Все игры" : "All games"),
                language == Language.RU
                        ? "Игры от А до Я и всё, что в них продают."
                        : "Games from A to Z and all that is sold in them.",
                null,
                Map.of(API + "/games?limit=" + MOST_GAMES, page));
    }

    private PageHead game(String slug, String query, Language language) {
        var view = games.game(slug, language);
        var data = new LinkedHashMap<String, Object>();
        data.put(API + "/games/" + slug, view);
        var asked = PageQuery.of(query);
        asked.putSingle("game", slug);
        list(data, asked, language);
        return new PageHead(title(view.name()), view.description(), null, data);
    }

    private PageHead category(String gameSlug, String slug, String query, Language language) {
        var game = trees.now().game(gameSlug).orElseThrow(NotFound::new);
        var category = category(game, slug);
        var data = new LinkedHashMap<String, Object>();
        data.put(API + "/games/" + gameSlug, games.game(gameSlug, language));
        data.put(API + "/categories/" + category.id(), games.category(category.id(), language));
        var asked = PageQuery.of(query);
        asked.putSingle("category", category.id().toString());
        list(data, asked, language);
        var name =
                "%s, %s".formatted(category.names().in(language), game.names().in(language));
        return new PageHead(title(name), game.descriptions().in(language), null, data);
    }

    private PageHead lot(String id, Language language) {
        var view = lots.lot(id(id), Visitor.anyone(language));
        var card = view.card();
        var name = "%s, %s".formatted(card.title(), card.game().name());
        var text = view.description().isEmpty()
                ? card.category().name()
                : view.description().replaceAll("\\s+", " ");
        var description = text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION) + "…";
        return new PageHead(title(name), description, null, Map.of(API + "/lots/" + id, view));
    }

    private void list(Map<String, Object> data, MultivaluedMap<String, String> query, Language language) {
        if (!query.containsKey("sort")) {
            query.putSingle("sort", "price");
        }
        put(data, query, LOTS, true, language);
    }

    /** A query that cannot be understood is left to the browser, which asks again and shows what is wrong. */
    private void put(
            Map<String, Object> data,
            MultivaluedMap<String, String> query,
            int limit,
            boolean count,
            Language language) {
        var page = lots.list(query, null, limit, count, Visitor.anyone(language));
        if (page instanceof Done<LotPages.LotPage>(var found)) {
            var asked = new MultivaluedHashMap<String, String>(query);
            asked.putSingle("limit", Integer.toString(limit));
            if (count) {
                asked.putSingle("count", "true");
            }
            data.put(API + "/lots?" + PageQuery.write(asked), found);
        }
    }

    private String title(String what) {
        return what + " · " + site.name();
    }

    private static Category category(Game game, String slug) {
        return game.categories().stream()
                .filter(category -> category.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static LotId id(String text) {
        try {
            return new LotId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
