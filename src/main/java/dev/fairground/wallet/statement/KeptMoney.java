package dev.fairground.wallet.statement;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads what objects keep for a user: income on hold, money set aside, money on its way out. */
@Query
class KeptMoney {
    private static final int MOST = 100;

    @Language("sql")
    private static final String KEPT = """
            select coalesce(h.about, a.owner) as object, a.purpose, a.currency, a.balance, a.until
              from wallet.account as a
              left join wallet.hold as h on h.id = case when a.purpose = 'hold' then substr(a.owner, 6)::uuid end
             where a.holder = :user and a.balance <> 0
             order by a.until nulls last, a.id
             limit :most
            """;

    private final Jdbi db;

    KeptMoney(Jdbi db) {
        this.db = db;
    }

    /** What is free soonest comes first. */
    List<KeptLine> of(UserId user) {
        return db.withHandle(h -> h.createQuery(KEPT)
                .bind("user", user.value())
                .bind("most", MOST)
                .map(KeptMoney::line)
                .list());
    }

    private static KeptLine line(ResultSet row, StatementContext context) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new KeptLine(
                Statements.account(row.getString("purpose")),
                new Money(row.getLong("balance"), Currency.of(row.getString("currency"))),
                until == null ? null : until.toInstant(),
                Statements.subject(row.getString("object")));
    }

    /**
     * Money that is somebody's and not at hand.
     *
     * @param account {@code pending}, {@code held} or {@code payout}
     * @param until   when it is free; null where nobody knows
     * @param object  the sale, bid or payout that keeps it
     */
    record KeptLine(String account, Money amount, @Nullable Instant until, StatementLine.Subject object) {}
}
