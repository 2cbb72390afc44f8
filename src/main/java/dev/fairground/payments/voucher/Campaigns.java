package dev.fairground.payments.voucher;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.voucher.Campaign.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of campaigns. */
@Store
class Campaigns {
    @Language("sql")
    private static final String INSERT = """
            insert into payments.campaign
                   (id, name, kind, amount, currency, codes, max_uses, budget, starts_at, ends_at, made_by, made_at)
            values (:id, :name, :kind, :amount, :currency, :codes, :maxUses, :budget, :startsAt, :endsAt, :by, :now)
            """;

    @Language("sql")
    private static final String FIND = """
            select c.* from payments.campaign as c where c.id = any(:ids)
            """;

    @Language("sql")
    private static final String STOP = """
            update payments.campaign set stopped_at = coalesce(stopped_at, :now) where id = :id
            """;

    private final Jdbi db;

    Campaigns(Jdbi db) {
        this.db = db;
    }

    void insert(Campaign campaign, @Nullable UserId by, Instant now) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("id", campaign.id().value())
                .bind("name", campaign.name())
                .bind("kind", campaign.kind())
                .bind("amount", campaign.amount().minor())
                .bind("currency", campaign.amount().currency().code())
                .bind("codes", campaign.codes())
                .bind("maxUses", campaign.maxUses())
                .bind("budget", campaign.budget().minor())
                .bind("startsAt", campaign.startsAt())
                .bind("endsAt", campaign.endsAt())
                .bind("by", by == null ? null : by.value())
                .bind("now", now)
                .execute());
    }

    Map<UUID, Campaign> byId(Set<UUID> ids) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bindArray("ids", UUID.class, ids.toArray())
                .map(Campaigns::campaign)
                .collect(Collectors.toMap(found -> found.id().value(), Function.identity())));
    }

    /** Ends a campaign for good; false where there is none. */
    boolean stop(CampaignId id, Instant now) {
        return db.withHandle(h -> h.createUpdate(STOP)
                        .bind("id", id.value())
                        .bind("now", now)
                        .execute())
                == 1;
    }

    static Campaign campaign(ResultSet row, StatementContext context) throws SQLException {
        var currency = Currency.of(row.getString("currency"));
        var stopped = row.getObject("stopped_at", OffsetDateTime.class);
        return new Campaign(
                new CampaignId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount"), currency),
                row.getInt("codes"),
                row.getInt("max_uses"),
                new Money(row.getLong("budget"), currency),
                new Money(row.getLong("spent"), currency),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                stopped == null ? null : stopped.toInstant());
    }
}
