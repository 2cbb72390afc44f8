package dev.fairground.wallet.statement;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import dev.fairground.wallet.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads the entries of all accounts a user has, newest first. */
@Query
class Statements {
    @Language("sql")
    private static final String ENTRIES = """
            select e.transfer, e.leg, e.at, e.kind, e.reference, a.purpose, a.currency, e.amount, e.balance_after
              from wallet.every_account as a
             cross join lateral (
                   select n.transfer, n.leg, n.amount, n.balance_after, t.at, t.kind, t.reference
                     from wallet.entry as n
                     join wallet.transfer as t on t.id = n.transfer
                    where n.account = a.id
                      and n.seq is not null
                      and (n.transfer, n.leg) < (:transfer, :leg)
                      and /*filter*/
                    order by n.seq desc
                    limit :limit) as e
             where (a.owner = :owner or a.holder = :user)
             order by e.transfer desc, e.leg desc
             limit :limit
            """;

    private final Jdbi db;
    private final SiteSettings site;

    Statements(Jdbi db, SiteSettings site) {
        this.db = db;
        this.site = site;
    }

    /** One page of what somebody wants to see. */
    Page<StatementLine> page(UserId user, EntryFilter wanted, @Nullable String after, int limit) {
        var list = List.of("wallet.entries", user, wanted);
        var cursor = Cursor.read(after, list, 2);
        long transfer = cursor == null ? Long.MAX_VALUE : Cursor.value(cursor.get(0), Long::valueOf);
        long leg = cursor == null ? 0 : Cursor.value(cursor.get(1), Long::valueOf);
        var filter = wanted.sql(site.zone());
        var rows = db.withHandle(h -> h.createQuery(filter.into(ENTRIES))
                .bindMap(filter.values())
                .bind("owner", Owner.user(user).name())
                .bind("user", user.value())
                .bind("transfer", transfer)
                .bind("leg", leg)
                .bind("limit", limit + 1)
                .map(Statements::row)
                .list());
        return Page.of(rows, limit, row -> Cursor.of(list, row.transfer, row.leg))
                .map(Row::line);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        var currency = Currency.of(row.getString("currency"));
        var kind = row.getString("kind");
        var reference = row.getString("reference");
        var leg = row.getInt("leg");
        return new Row(
                row.getLong("transfer"),
                leg,
                new StatementLine(
                        "%s:%s:%d".formatted(kind, reference, leg),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        kind,
                        account(row.getString("purpose")),
                        new Money(row.getLong("amount"), currency),
                        new Money(row.getLong("balance_after"), currency),
                        subject(reference)));
    }

    /** People read "held" where the ledger says "hold". */
    static String account(String purpose) {
        return purpose.equals("hold") ? "held" : purpose;
    }

    static StatementLine.Subject subject(String reference) {
        var parts = reference.split(":", 3);
        return new StatementLine.Subject(parts[0], UUID.fromString(parts[1]));
    }

    private record Row(long transfer, int leg, StatementLine line) {}
}
