package dev.fairground.wallet.browse;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.wallet.Original;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads transfers as they stand in the ledger, the newest first. */
@Query
class TransferPages {
    @Language("sql")
    private static final String PAGE = """
            select t.id, t.at, t.kind, t.reference, m.currency, m.amount, o.kind as original_kind,
                   o.reference as original_reference
              from wallet.transfer as t
              left join wallet.transfer as o on o.id = t.reverses
             cross join lateral (
                   select a.currency, sum(greatest(e.amount, 0))::bigint as amount
                     from wallet.entry as e
                     join wallet.every_account as a on a.id = e.account
                    where e.transfer = t.id
                    group by a.currency
                    order by a.currency
                    limit 1) as m
             where /*filter*/
             order by t.id desc
             limit :limit
            """;

    @Language("sql")
    private static final String ENTRIES = """
            select a.owner, a.purpose, a.currency, e.amount, e.balance_after, e.seq
              from wallet.transfer as t
              join wallet.entry as e on e.transfer = t.id
              join wallet.every_account as a on a.id = e.account
             where t.kind = :kind and t.reference = :reference
             order by e.leg
            """;

    private final Jdbi db;
    private final SiteSettings site;

    TransferPages(Jdbi db, SiteSettings site) {
        this.db = db;
        this.site = site;
    }

    Page<TransferLine> page(TransferFilter wanted, @Nullable String after, int limit) {
        var filter = wanted.sql(site.zone(), after);
        var rows = db.withHandle(h -> h.createQuery(filter.into(PAGE))
                .bindMap(filter.values())
                .bind("limit", limit + 1)
                .map(TransferPages::row)
                .list());
        return Page.of(rows, limit, row -> Cursor.of(wanted, row.id)).map(Row::line);
    }

    /** A transfer with its entries. */
    TransferView one(String kind, String reference) {
        var exactly = new TransferFilter(kind, reference, null, null, null);
        var line = page(exactly, null, 100).items().stream()
                .filter(it -> it.reference.equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
        var entries = db.withHandle(h -> h.createQuery(ENTRIES)
                .bind("kind", kind)
                .bind("reference", reference)
                .map(TransferPages::entry)
                .list());
        return new TransferView(line, entries);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        var original = row.getString("original_kind");
        return new Row(
                row.getLong("id"),
                new TransferLine(
                        row.getString("kind"),
                        row.getString("reference"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Money(row.getLong("amount"), Currency.of(row.getString("currency"))),
                        original == null ? null : new Original(original, row.getString("original_reference"))));
    }

    private static EntryLine entry(ResultSet row, StatementContext context) throws SQLException {
        var currency = Currency.of(row.getString("currency"));
        var after = row.getObject("balance_after", Long.class);
        return new EntryLine(
                row.getString("owner"),
                row.getString("purpose"),
                new Money(row.getLong("amount"), currency),
                after == null ? null : new Money(after, currency),
                row.getObject("seq", Long.class));
    }

    private record Row(long id, TransferLine line) {}

    /**
     * A transfer in a list.
     *
     * @param amount   what was given, in the first of its currencies
     * @param reverses the transfer of which it undoes a part
     */
    record TransferLine(
            String kind,
            String reference,
            Instant at,
            Money amount,
            @Nullable Original reverses) {}

    record TransferView(TransferLine transfer, List<EntryLine> entries) {}

    /**
     * One side of a transfer.
     *
     * @param balanceAfter null on a cold account, which has no running balance
     * @param seq          the account's running number; null on a cold account
     */
    record EntryLine(
            String owner,
            String purpose,
            Money amount,
            @Nullable Money balanceAfter,
            @Nullable Long seq) {}
}
