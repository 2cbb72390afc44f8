package dev.fairground.wallet;

import static dev.fairground.wallet.Journal.column;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The rows of holds. */
@Store
class Holds {
    @Language("sql")
    private static final String LOCK = """
            select h.id, h.about, h.user_id, h.currency, h.from_spend, h.from_earned, h.state, h.version, h.expires_at
              from wallet.hold as h
             where h.id = any(:ids)
             order by h.id
               for update
            """;

    @Language("sql")
    private static final String WRITE = """
            insert into wallet.hold (id, about, user_id, currency, from_spend, from_earned, state, version, created_at,
                                     expires_at)
            select n.id, n.about, n.user_id, n.currency, n.from_spend, n.from_earned, n.state, n.version, :now,
                   n.expires_at::timestamptz
              from unnest(:ids::uuid[], :abouts::text[], :users::uuid[], :currencies::text[], :fromSpend::bigint[],
                          :fromEarned::bigint[], :states::text[], :versions::integer[], :ends::text[])
                as n (id, about, user_id, currency, from_spend, from_earned, state, version, expires_at)
             order by n.id
                on conflict (id) do update
               set from_spend = excluded.from_spend, from_earned = excluded.from_earned, state = excluded.state,
                   version = excluded.version
            """;

    @Language("sql")
    private static final String DUE = """
            select h.id, h.currency
              from wallet.hold as h
             where h.state = 'OPEN' and h.expires_at <= :now
             order by h.expires_at
             limit :most
            """;

    private final Jdbi db;
    private final Clock clock;

    Holds(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Locks holds until the transaction ends, by id, in whatever state they are. */
    Map<HoldId, Hold> lock(Collection<HoldId> ids) {
        var locked = new HashMap<HoldId, Hold>();
        if (!ids.isEmpty()) {
            db.useHandle(h -> h.createQuery(LOCK)
                    .bindArray("ids", UUID.class, (Object[]) Id.values(ids))
                    .map(Holds::hold)
                    .forEach(hold -> locked.put(hold.id(), hold)));
        }
        return locked;
    }

    /** Inserts new holds and brings changed ones up to date. */
    void write(Collection<Hold> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var rows = List.copyOf(changed);
        db.useHandle(h -> bindMoney(h.createUpdate(WRITE), rows)
                .bind("now", clock.now())
                .bindArray("ids", UUID.class, column(rows, hold -> hold.id().value()))
                .bindArray(
                        "abouts",
                        String.class,
                        column(rows, hold -> hold.about().name()))
                .bindArray("users", UUID.class, column(rows, hold -> hold.user().value()))
                .bindArray(
                        "states",
                        String.class,
                        column(rows, hold -> hold.state().name()))
                .bindArray("versions", Integer.class, column(rows, Hold::version))
                .bindArray(
                        "ends",
                        String.class,
                        column(rows, hold -> hold.expiresAt().toString()))
                .execute());
    }

    private static Update bindMoney(Update update, List<Hold> rows) {
        return update.bindArray(
                        "currencies",
                        String.class,
                        column(rows, hold -> hold.currency().code()))
                .bindArray(
                        "fromSpend",
                        Long.class,
                        column(rows, hold -> hold.fromSpend().minor()))
                .bindArray(
                        "fromEarned",
                        Long.class,
                        column(rows, hold -> hold.fromEarned().minor()));
    }

    /** Open holds whose time is over, by currency; unlocked, so they may have moved when one gets to them. */
    Map<Currency, List<HoldId>> due(Instant now, int most) {
        var due = new HashMap<Currency, List<HoldId>>();
        db.useHandle(h -> h.createQuery(DUE)
                .bind("now", now)
                .bind("most", most)
                .map((row, _) ->
                        Map.entry(Currency.of(row.getString("currency")), new HoldId(row.getObject("id", UUID.class))))
                .forEach(row -> due.merge(row.getKey(), List.of(row.getValue()), Holds::both)));
        return due;
    }

    private static List<HoldId> both(List<HoldId> some, List<HoldId> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Hold hold(ResultSet row, StatementContext context) throws SQLException {
        var currency = Currency.of(row.getString("currency"));
        return new Hold(
                new HoldId(row.getObject("id", UUID.class)),
                new Owner(row.getString("about")),
                new UserId(row.getObject("user_id", UUID.class)),
                new Money(row.getLong("from_spend"), currency),
                new Money(row.getLong("from_earned"), currency),
                Hold.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
