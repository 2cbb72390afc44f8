package dev.fairground.market.tree;

import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import dev.fairground.market.tree.Commission.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All games and categories as they stand, with what is inherited resolved; never changes. */
public final class Tree {
    private final Map<GameId, Game> games = new LinkedHashMap<>();
    private final Map<CategoryId, Category> categories = new LinkedHashMap<>();
    private final Map<CategoryId, List<CategoryRow>> children;
    private final Terms global;

    /** What an installation takes and asks where nothing else is said. */
    record Terms(Commission commission, long minOrder, boolean published) {}

    Tree(List<GameRow> gameRows, List<CategoryRow> categoryRows, Fee fee, long minOrder) {
        global = new Terms(new Commission(fee, Rule.GLOBAL), minOrder, true);
        children = categoryRows.stream()
                .filter(row -> row.parentId() != null)
                .collect(Collectors.groupingBy(CategoryRow::parentId));
        var roots = categoryRows.stream()
                .filter(row -> row.parentId() == null)
                .collect(Collectors.groupingBy(CategoryRow::gameId));
        for (var row : gameRows) {
            games.put(row.id(), game(row, roots.getOrDefault(row.id(), List.of())));
        }
    }

    /** The published games. */
    public List<Game> games() {
        return games.values().stream().filter(Game::published).toList();
    }

    /** A game, published or not. */
    public Optional<Game> game(GameId id) {
        return Optional.ofNullable(games.get(id));
    }

    /** The published game of this slug. */
    public Optional<Game> game(String slug) {
        return games().stream().filter(game -> game.slug().equals(slug)).findFirst();
    }

    /** A category, published or not. */
    public Optional<Category> category(CategoryId id) {
        return Optional.ofNullable(categories.get(id));
    }

    /** The leaves whose lots are neither shown nor bought. */
    public List<CategoryId> closedLeaves() {
        return categories.values().stream()
                .filter(category -> category.leaf() && !category.published())
                .map(Category::id)
                .toList();
    }

    private Game game(GameRow row, List<CategoryRow> roots) {
        var commission = row.fee() == null ? global.commission : new Commission(row.fee(), Rule.GAME);
        var terms = new Terms(commission, global.minOrder, row.active());
        var grown = new ArrayList<Category>();
        roots.forEach(root -> grow(root, terms, grown));
        var published = grown.stream().filter(Category::published).toList();
        return new Game(row.id(), row.slug(), row.names(), row.descriptions(), row.active(), published);
    }

    /** Adds a category and what hangs below, parents first; says which leaves these are. */
    private List<CategoryId> grow(CategoryRow row, Terms above, List<Category> grown) {
        var terms = new Terms(
                commission(row.fee(), above.commission),
                row.minOrder() == null ? above.minOrder : row.minOrder(),
                above.published && row.active());
        var place = grown.size();
        var below = children.getOrDefault(row.id(), List.of());
        var leaves = new ArrayList<CategoryId>();
        for (var child : below) {
            leaves.addAll(grow(child, terms, grown));
        }
        if (below.isEmpty()) {
            leaves.add(row.id());
        }
        var category = category(row, terms, leaves);
        grown.add(place, category);
        categories.put(row.id(), category);
        return terms.published ? leaves : List.of();
    }

    private static Commission commission(@Nullable Fee own, Commission above) {
        if (own != null) {
            return new Commission(own, Rule.CATEGORY);
        }
        return above.rule() == Rule.CATEGORY ? new Commission(above.fee(), Rule.PARENT) : above;
    }

    private static Category category(CategoryRow row, Terms terms, List<CategoryId> leaves) {
        return new Category(
                row.id(),
                row.gameId(),
                row.parentId(),
                row.slug(),
                row.names(),
                row.kind(),
                row.unitSize(),
                row.unitNames(),
                new Schema(row.fields()),
                new Schema(row.orderFields()),
                terms.commission,
                terms.minOrder,
                List.copyOf(leaves),
                terms.published,
                row.schemaVersion());
    }
}
