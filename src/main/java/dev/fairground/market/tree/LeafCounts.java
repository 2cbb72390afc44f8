package dev.fairground.market.tree;

import dev.fairground.kernel.Id;
import dev.fairground.kernel.Store;
import dev.fairground.market.CategoryId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** How many lots of each leaf are on sale. */
@Store
public class LeafCounts {
    @Language("sql")
    private static final String OF = "select category_id, lots from market.leaf_count where category_id = any(:leaves)";

    private final Jdbi db;

    LeafCounts(Jdbi db) {
        this.db = db;
    }

    /** The counts of these leaves, all in one query. */
    public Counts of(Collection<CategoryId> leaves) {
        var lots = new HashMap<CategoryId, Long>();
        db.useHandle(h -> h.createQuery(OF)
                .bindArray("leaves", UUID.class, (Object[]) Id.values(leaves))
                .map((row, _) -> lots.put(new CategoryId(row.getObject(1, UUID.class)), row.getLong(2)))
                .list());
        return new Counts(lots);
    }

    /** Lots on sale by leaf; a leaf that is not named has none. */
    public record Counts(Map<CategoryId, Long> lots) {

        /** The lots of all leaves below a category. */
        public long of(Category category) {
            return of(category.leaves());
        }

        /** The lots of these leaves together. */
        public long of(Collection<CategoryId> leaves) {
            var sum = 0L;
            for (var leaf : leaves) {
                sum += lots.getOrDefault(leaf, 0L);
            }
            return sum;
        }
    }
}
