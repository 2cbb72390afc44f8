package dev.fairground.wallet;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.wallet.Purses.Booking;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Writes what purses decided: transfers, entries and balances in one statement, each once. */
@Store
class Journal {
    /** New accounts have no id yet, so entries name them by their negative place in the list. */
    @Language("sql")
    private static final String WRITE = """
            with booked as materialized (
                select nextval('wallet.transfer_id_seq') as id, b.n, b.kind, b.reference, b.reverses
                  from unnest(:kinds::text[], :references::text[], :reverses::bigint[])
                  with ordinality as b (kind, reference, reverses, n)
            ), born as materialized (
                select nextval('wallet.account_id_seq') as id, -o.n as place, o.owner, o.currency, o.purpose,
                       o.holder, o.balance, o.seq, o.until::timestamptz
                  from unnest(:bornOwners::text[], :bornCurrencies::text[], :bornPurposes::text[], :bornHolders::uuid[],
                              :bornBalances::bigint[], :bornSeqs::bigint[], :bornUntils::text[])
                  with ordinality as o (owner, currency, purpose, holder, balance, seq, until, n)
            ), legs as materialized (
                select t.id as transfer, coalesce(o.id, e.account) as account, e.amount, e.balance, e.seq, e.leg
                  from unnest(:transfers::int[], :accounts::bigint[], :amounts::bigint[],
                              :entryBalances::bigint[], :entrySeqs::bigint[], :legs::smallint[])
                    as e (transfer, account, amount, balance, seq, leg)
                  join booked as t on t.n = e.transfer
                  left join born as o on o.place = e.account
            ), transfers as (
                insert into wallet.transfer (id, at, kind, reference, reverses)
                select b.id, :at, b.kind, b.reference, b.reverses from booked as b
                returning 1
            ), opened as (
                insert into wallet.account (id, owner, currency, purpose, holder, balance, seq, until)
                select o.id, o.owner, o.currency, o.purpose, o.holder, o.balance, o.seq, o.until from born as o
                returning 1
            ), changed as (
                update wallet.account as a
                   set balance = c.balance, seq = c.seq, until = coalesce(c.until::timestamptz, a.until)
                  from unnest(:changedIds::bigint[], :changedBalances::bigint[], :changedSeqs::bigint[],
                              :changedUntils::text[])
                    as c (id, balance, seq, until)
                 where a.id = c.id
                returning 1
            ), entries as (
                insert into wallet.entry (transfer, account, amount, balance_after, seq, leg)
                select l.transfer, l.account, l.amount, l.balance, l.seq, l.leg from legs as l
                returning 1
            ), cooled as (
                insert into wallet.cold (account, amount)
                select l.account, l.amount from legs as l where l.seq is null
                returning 1
            )
            select (select count(*) from transfers) as transfers,
                   (select count(*) from opened) as opened,
                   (select count(*) from changed) as changed,
                   (select count(*) from entries) as entries,
                   (select count(*) from cooled) as cooled
            """;

    private final Jdbi db;
    private final Clock clock;

    Journal(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Writes everything that was posted; anything but the expected number of rows is a bug. */
    void write(Purses purses) {
        if (purses.bookings().isEmpty()) {
            return;
        }
        var sheet = new Sheet(purses);
        var written = db.withHandle(h -> bind(h.createQuery(WRITE), sheet)
                .bind("at", clock.now())
                .map((row, _) -> new Sheet.Counts(
                        row.getInt("transfers"),
                        row.getInt("opened"),
                        row.getInt("changed"),
                        row.getInt("entries"),
                        row.getInt("cooled")))
                .one());
        if (!written.equals(sheet.counts())) {
            throw new IllegalStateException("wrote %s instead of %s".formatted(written, sheet.counts()));
        }
    }

    private static Query bind(Query query, Sheet sheet) {
        query.bindArray("kinds", String.class, column(sheet.bookings(), Booking::kind))
                .bindArray("references", String.class, column(sheet.bookings(), Booking::reference))
                .bindArray("reverses", Long.class, column(sheet.bookings(), sheet::reversed))
                .bindArray("changedIds", Long.class, column(sheet.changed(), Account::id))
                .bindArray("changedBalances", Long.class, column(sheet.changed(), Account::balance))
                .bindArray("changedSeqs", Long.class, column(sheet.changed(), Account::seq))
                .bindArray("changedUntils", String.class, column(sheet.changed(), Journal::until))
                .bindArray("transfers", Integer.class, column(sheet.lines(), Sheet.Line::transfer))
                .bindArray("accounts", Long.class, column(sheet.lines(), Sheet.Line::account))
                .bindArray("amounts", Long.class, column(sheet.lines(), Sheet.Line::amount))
                .bindArray("entryBalances", Long.class, column(sheet.lines(), Sheet.Line::balanceAfter))
                .bindArray("entrySeqs", Long.class, column(sheet.lines(), Sheet.Line::seq))
                .bindArray("legs", Short.class, column(sheet.lines(), Sheet.Line::leg));
        return bindBorn(query, sheet.born());
    }

    private static Query bindBorn(Query query, List<Account> born) {
        return query.bindArray(
                        "bornOwners",
                        String.class,
                        column(born, account -> account.name().owner().name()))
                .bindArray(
                        "bornCurrencies",
                        String.class,
                        column(born, account -> account.name().currency().code()))
                .bindArray(
                        "bornPurposes",
                        String.class,
                        column(born, account -> account.name().purpose()))
                .bindArray("bornHolders", UUID.class, column(born, Account::holder))
                .bindArray("bornBalances", Long.class, column(born, Account::balance))
                .bindArray("bornSeqs", Long.class, column(born, Account::seq))
                .bindArray("bornUntils", String.class, column(born, Journal::until));
    }

    /** Times travel as text, which the statement casts: exact to the microsecond. */
    private static @Nullable Object until(Account account) {
        var until = account.until();
        return until == null ? null : until.toString();
    }

    static <T> @Nullable Object[] column(List<T> rows, Function<T, @Nullable Object> value) {
        var column = new @Nullable Object[rows.size()];
        for (var i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }
}
