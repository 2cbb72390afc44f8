package dev.fairground.payments.voucher;

import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.SqlFilter;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads campaigns with what became of their codes, newest first. */
@Query
class CampaignPages {
    @Language("sql")
    private static final String PAGE = """
            select c.*, c.spent / c.amount as used
              from payments.campaign as c
             where /*filter*/
             order by c.id desc
             limit :limit
            """;

    private final Jdbi db;

    CampaignPages(Jdbi db) {
        this.db = db;
    }

    Page<CampaignView> page(@Nullable String after, int limit) {
        var filter = new SqlFilter();
        var position = Cursor.read(after, "campaigns", 1);
        if (position != null) {
            filter.and("c.id < :after", "after", Cursor.value(position.getFirst(), UUID::fromString));
        }
        return Page.of(read(filter, limit + 1), limit, campaign -> Cursor.of("campaigns", campaign.id()));
    }

    CampaignView find(CampaignId id) {
        return read(new SqlFilter().and("c.id = :id", "id", id.value()), 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<CampaignView> read(SqlFilter filter, int limit) {
        return db.withHandle(h -> h.createQuery(filter.into(PAGE))
                .bindMap(filter.values())
                .bind("limit", limit)
                .map((row, context) -> CampaignView.of(Campaigns.campaign(row, context), row.getLong("used")))
                .list());
    }
}
