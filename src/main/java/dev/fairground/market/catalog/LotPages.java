package dev.fairground.market.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.market.LotId;
import dev.fairground.market.tree.Findings;
import dev.fairground.market.tree.Trees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists of lots, and the page of one. */
@ApplicationScoped
public class LotPages {
    private static final int COUNTED = 10_000;
    private static final List<String> PAGING = List.of("after", "limit", "count");

    private final Trees trees;
    private final LotQueries queries;
    private final LotRows rows;
    private final LotViews views;

    LotPages(Trees trees, LotQueries queries, LotRows rows, LotViews views) {
        this.trees = trees;
        this.queries = queries;
        this.rows = rows;
        this.views = views;
    }

    /** One page of the lots a query asks for; refused with everything in it that cannot be understood. */
    Outcome<LotPage> list(
            MultivaluedMap<String, String> query, @Nullable String after, int limit, boolean count, Visitor visitor) {
        var tree = trees.now();
        var findings = new Findings();
        var filter = queries.read(query, tree, own(query, visitor), findings);
        if (!findings.isEmpty()) {
            return Validation.refuse(findings.errors());
        }
        var list = new TreeMap<>(query);
        PAGING.forEach(list::remove);
        var position = Cursor.read(after, list, 2);
        if (filter.isEmpty()) {
            return new Done<>(new LotPage(List.of(), null, count ? new Count(0, false) : null));
        }
        var sort = filter.get().sort();
        var page = Page.of(
                rows.list(filter.get(), position, limit + 1),
                limit,
                lot -> Cursor.of(list, sort.key(lot), lot.id().value()));
        var cards = views.cards(page.items(), tree, visitor.language());
        return new Done<>(new LotPage(cards, page.next(), count ? count(filter.get()) : null));
    }

    /** One lot; what is not on sale exists only for its seller and those who manage the catalogue. */
    public LotView lot(LotId id, Visitor visitor) {
        var lot = rows.find(id).orElseThrow(NotFound::new);
        var tree = trees.now();
        var mine = lot.seller().equals(visitor.user());
        var onSale = lot.state() == LotState.ACTIVE
                && tree.category(lot.category()).orElseThrow().open();
        if (!onSale && !mine && !visitor.staff()) {
            throw new NotFound();
        }
        return views.view(lot, tree, visitor.language(), mine);
    }

    private static @Nullable UserId own(MultivaluedMap<String, String> query, Visitor visitor) {
        return "me".equals(query.getFirst("seller")) ? visitor.user() : null;
    }

    private Count count(LotFilter filter) {
        var counted = rows.count(filter, COUNTED + 1);
        return new Count(Math.min(counted, COUNTED), counted > COUNTED);
    }

    /** A page of cards, with the number of all where it was asked for. */
    public record LotPage(
            List<LotCard> items,
            @Nullable String next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Count count) {}

    /** How many there are; capped means "at least". */
    public record Count(int count, boolean capped) {}
}
