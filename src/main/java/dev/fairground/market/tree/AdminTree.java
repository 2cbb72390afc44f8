package dev.fairground.market.tree;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Texts;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tree as the operator sees it: everything, in every language, with versions to edit against. */
@ApplicationScoped
class AdminTree {
    private final GameRows games;
    private final CategoryRows categories;
    private final TreeForms forms;
    private final LeafCounts counts;
    private final SiteSettings site;

    AdminTree(GameRows games, CategoryRows categories, TreeForms forms, LeafCounts counts, SiteSettings site) {
        this.games = games;
        this.categories = categories;
        this.forms = forms;
        this.counts = counts;
        this.site = site;
    }

    Page<GameAdmin> games(@Nullable String after, int limit) {
        var from = Cursor.read(after, "admin-games", 1);
        var rows = games.all().stream()
                .filter(game -> from == null || game.slug().compareTo(from.getFirst()) > 0)
                .limit(limit + 1L)
                .toList();
        var lots = lots();
        return Page.of(rows, limit, game -> Cursor.of("admin-games", game.slug()))
                .map(game -> view(game, lots.getOrDefault(game.id(), 0L)));
    }

    GameAdmin game(GameId id) {
        return view(games.find(id).orElseThrow(NotFound::new), lots().getOrDefault(id, 0L));
    }

    GameForm form(GameId id) {
        return forms.form(games.find(id).orElseThrow(NotFound::new));
    }

    List<CategoryAdmin> categories(GameId game) {
        var rows = categories.all().stream()
                .filter(category -> category.gameId().equals(game))
                .toList();
        var lots = counts.of(rows.stream().map(CategoryRow::id).toList());
        return rows.stream().map(row -> view(row, lots)).toList();
    }

    CategoryAdmin category(CategoryId id) {
        return view(categories.find(id).orElseThrow(NotFound::new), counts.of(List.of(id)));
    }

    CategoryForm form(CategoryId id) {
        return forms.form(categories.find(id).orElseThrow(NotFound::new));
    }

    private Map<GameId, Long> lots() {
        var rows = categories.all();
        var lots = counts.of(rows.stream().map(CategoryRow::id).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        CategoryRow::gameId, Collectors.summingLong(row -> lots.of(List.of(row.id())))));
    }

    private GameAdmin view(GameRow game, long lots) {
        var fee = FeeForm.of(game.fee(), site.settlement());
        return new GameAdmin(
                game.id(), game.slug(), game.names(), game.descriptions(), game.active(), fee, game.version(), lots);
    }

    private CategoryAdmin view(CategoryRow row, LeafCounts.Counts lots) {
        var form = forms.form(row);
        return new CategoryAdmin(
                row.id(),
                row.gameId(),
                row.parentId(),
                row.slug(),
                row.names(),
                row.kind(),
                row.unitSize(),
                row.unitNames(),
                form.commission(),
                form.minOrder(),
                row.fields(),
                row.orderFields(),
                row.active(),
                row.version(),
                row.schemaVersion(),
                lots.of(List.of(row.id())));
    }

    /** A game with all the operator wrote about it. */
    record GameAdmin(
            GameId id,
            String slug,
            Texts name,
            Texts description,
            boolean active,
            @Nullable FeeForm commission,
            int version,
            long lots) {}

    /** A category with all the operator wrote about it; lots are those that stand right here. */
    record CategoryAdmin(
            CategoryId id,
            GameId gameId,
            @Nullable CategoryId parentId,
            String slug,
            Texts name,
            Kind kind,
            int unitSize,
            Texts unitName,
            @Nullable FeeForm commission,
            @Nullable Money minOrder,
            List<Field> fields,
            List<Field> orderFields,
            boolean active,
            int version,
            int schemaVersion,
            long lots) {}
}
