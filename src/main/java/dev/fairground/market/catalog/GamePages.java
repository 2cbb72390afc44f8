package dev.fairground.market.catalog;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.market.CategoryId;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Game;
import dev.fairground.market.tree.LeafCounts;
import dev.fairground.market.tree.LeafCounts.Counts;
import dev.fairground.market.tree.Trees;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Games from A to Z and what is in them, in the caller's language. */
@ApplicationScoped
class GamePages {
    private final Trees trees;
    private final LeafCounts counts;
    private final SiteSettings site;

    GamePages(Trees trees, LeafCounts counts, SiteSettings site) {
        this.trees = trees;
        this.counts = counts;
        this.site = site;
    }

    /** The games whose name has a word that begins like this. */
    Page<GameCard> games(@Nullable String beginning, @Nullable String after, int limit, Language language) {
        var alphabet = Collator.getInstance(Locale.of(language.code()));
        var order = Comparator.comparing((Game game) -> game.names().in(language), alphabet)
                .thenComparing(Game::slug);
        var list = List.of("games", language, beginning == null ? "" : beginning);
        var position = Cursor.read(after, list, 2);
        var games = trees.now().games().stream()
                .filter(game -> beginning == null || hasWord(game.names().in(language), beginning))
                .filter(game -> position == null || isBehind(game, position, language, alphabet))
                .sorted(order)
                .limit(limit + 1L)
                .toList();
        var lots =
                counts.of(games.stream().flatMap(game -> leaves(game).stream()).toList());
        return Page.of(games, limit, game -> Cursor.of(list, game.names().in(language), game.slug()))
                .map(game -> card(game, lots, language));
    }

    GameView game(String slug, Language language) {
        var game = trees.now().game(slug).orElseThrow(NotFound::new);
        var lots = counts.of(leaves(game));
        var branches = game.categories().stream()
                .map(category -> new GameView.Branch(
                        category.id(),
                        category.parentId(),
                        category.slug(),
                        category.names().in(language),
                        category.kind(),
                        lots.of(category)))
                .toList();
        return new GameView(
                game.id(),
                game.slug(),
                game.names().in(language),
                game.descriptions().in(language),
                lots.of(leaves(game)),
                branches);
    }

    CategoryView category(CategoryId id, Language language) {
        var tree = trees.now();
        var category = tree.category(id).filter(Category::published).orElseThrow(NotFound::new);
        var game = tree.game(category.gameId()).orElseThrow();
        return new CategoryView(
                id,
                game.id(),
                new Ref(game.id().value(), game.slug(), game.names().in(language), null),
                category.parentId(),
                category.slug(),
                category.names().in(language),
                category.kind(),
                category.unitSize(),
                category.unitNames().in(language),
                category.leaf(),
                FieldView.of(category.fields(), language),
                FieldView.of(category.orderFields(), language),
                charge(category),
                money(category.minOrder()),
                category.kind().autoConfirm(),
                category.kind().hold().toDays(),
                category.schemaVersion(),
                counts.of(category.leaves()).of(category));
    }

    private CategoryView.Charge charge(Category category) {
        var fee = category.commission().fee();
        return new CategoryView.Charge(
                fee.bps(),
                money(fee.min()),
                money(fee.max()),
                category.commission().rule());
    }

    private Money money(long minor) {
        return new Money(minor, site.settlement());
    }

    private static GameCard card(Game game, Counts lots, Language language) {
        var leaves = game.categories().stream()
                .filter(Category::leaf)
                .map(leaf ->
                        new GameCard.Leaf(leaf.id(), leaf.slug(), leaf.names().in(language), lots.of(leaf)))
                .toList();
        return new GameCard(game.id(), game.slug(), game.names().in(language), lots.of(leaves(game)), leaves);
    }

    private static List<CategoryId> leaves(Game game) {
        return game.categories().stream()
                .filter(Category::leaf)
                .map(Category::id)
                .toList();
    }

    private static boolean isBehind(Game game, List<String> position, Language language, Collator alphabet) {
        var names = alphabet.compare(game.names().in(language), position.getFirst());
        return names > 0 || (names == 0 && game.slug().compareTo(position.getLast()) > 0);
    }

    private static boolean hasWord(String name, String beginning) {
        var wanted = beginning.strip().toLowerCase(Locale.ROOT);
        var text = name.toLowerCase(Locale.ROOT);
        for (var at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
            if (wanted.isEmpty()) {
                break;
            }
        }
        return false;
    }
}
