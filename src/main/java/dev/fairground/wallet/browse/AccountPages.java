package dev.fairground.wallet.browse;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.wallet.AccountName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads accounts and what happened on them. */
@Query
class AccountPages {
    @Language("sql")
    private static final String ACCOUNTS = """
            select a.id, a.owner, a.purpose, a.currency, a.holder, a.until,
                   a.balance + coalesce((select sum(c.amount) from wallet.cold as c where a.cold and c.account = a.id), 0)
                       as balance
              from wallet.every_account as a
             where (a.owner = :owner or a.holder = :holder::uuid)
               and (a.owner = :owner or a.balance <> 0)
             order by a.currency, a.owner <> :owner, a.purpose, a.id
             limit :limit
            """;

    @Language("sql")
    private static final String ACCOUNT = """
            select a.id, a.owner, a.purpose, a.currency, a.holder, a.until,
                   a.balance + coalesce((select sum(c.amount) from wallet.cold as c where a.cold and c.account = a.id), 0)
                       as balance
              from wallet.every_account as a
             where a.owner = :owner and a.purpose = :purpose and a.currency = :currency
             order by a.id desc
             limit 1
            """;

    /** Numbered entries in the order of their numbers, which is the account's own; those of cold accounts have none. */
    @Language("sql")
    private static final String ENTRIES = """
            select e.transfer, e.leg, t.at, t.kind, t.reference, e.amount, e.balance_after, e.seq
              from (select o.id
                      from wallet.every_account as o
                     where o.owner = :owner and o.purpose = :purpose and o.currency = :currency
                     order by o.id desc
                     limit 1) as a
             cross join lateral (
                   (select w.*
                      from wallet.entry as w
                     where w.account = a.id and w.seq is not null and w.seq < :place
                     order by w.seq desc
                     limit :limit)
                     union all
                   (select c.*
                      from wallet.entry as c
                     where c.account = a.id and c.seq is null and (c.transfer, c.leg) < (:place, :leg)
                     order by c.transfer desc, c.leg desc
                     limit :limit)) as e
              join wallet.transfer as t on t.id = e.transfer
             order by e.seq desc nulls last, e.transfer desc, e.leg desc
             limit :limit
            """;

    private static final int MOST = 200;

    private final Jdbi db;

    AccountPages(Jdbi db) {
        this.db = db;
    }

    /** The accounts of an owner, and where he is a user those that hold something for him. */
    List<AccountLine> of(String owner) {
        return db.withHandle(h -> h.createQuery(ACCOUNTS)
                .bind("owner", owner)
                .bind("holder", user(owner))
                .bind("limit", MOST)
                .map((row, _) -> account(row))
                .list());
    }

    /** One account. */
    AccountLine one(AccountName name) {
        return db.withHandle(h -> name(h.createQuery(ACCOUNT), name)
                .map((row, _) -> account(row))
                .findOne()
                .orElseThrow(NotFound::new));
    }

    /** The entries of an account, the newest first. */
    Page<StatementEntry> entries(AccountName name, @Nullable String after, int limit) {
        var cursor = Cursor.read(after, name, 2);
        long place = cursor == null ? Long.MAX_VALUE : Cursor.value(cursor.getFirst(), Long::valueOf);
        long leg = cursor == null ? 0 : Cursor.value(cursor.getLast(), Long::valueOf);
        var rows = db.withHandle(h -> name(h.createQuery(ENTRIES), name)
                .bind("place", place)
                .bind("leg", leg)
                .bind("limit", limit + 1)
                .map((row, _) -> row(row, name.currency()))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(name, row.place, row.leg)).map(Row::entry);
    }

    private static org.jdbi.v3.core.statement.Query name(org.jdbi.v3.core.statement.Query query, AccountName name) {
        return query.bind("owner", name.owner().name())
                .bind("purpose", name.purpose())
                .bind("currency", name.currency().code());
    }

    private static @Nullable UUID user(String owner) {
        try {
            return owner.startsWith("user:") ? UUID.fromString(owner.substring("user:".length())) : null;
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private static AccountLine account(ResultSet row) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new AccountLine(
                row.getString("owner"),
                row.getString("purpose"),
                new Money(row.getLong("balance"), Currency.of(row.getString("currency"))),
                row.getString("holder"),
                until == null ? null : until.toInstant());
    }

    private static Row row(ResultSet row, Currency currency) throws SQLException {
        var after = row.getObject("balance_after", Long.class);
        var seq = row.getObject("seq", Long.class);
        return new Row(
                seq == null ? row.getLong("transfer") : seq,
                row.getInt("leg"),
                new StatementEntry(
                        row.getString("kind"),
                        row.getString("reference"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Money(row.getLong("amount"), currency),
                        after == null ? null : new Money(after, currency),
                        seq));
    }

    private record Row(long place, int leg, StatementEntry entry) {}

    /**
     * An account.
     *
     * @param holder the user whom an object's money is kept for
     * @param until  when it is meant to be free
     */
    record AccountLine(
            String owner,
            String purpose,
            Money balance,
            @Nullable String holder,
            @Nullable Instant until) {}

    /** One entry of an account; without a running balance and number where the account is cold. */
    record StatementEntry(
            String kind,
            String reference,
            Instant at,
            Money amount,
            @Nullable Money balanceAfter,
            @Nullable Long seq) {}
}
