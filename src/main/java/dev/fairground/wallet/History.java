package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads the ledger for people and decides nothing. */
@Query
class History {
    @Language("sql")
    private static final String BALANCES = """
            select a.currency,
                   coalesce(sum(a.balance) filter (where a.purpose = 'spend'), 0)::bigint as spend,
                   coalesce(sum(a.balance) filter (where a.purpose = 'earned'), 0)::bigint as earned,
                   coalesce(sum(a.balance) filter (where a.purpose = 'pending'), 0)::bigint as pending,
                   coalesce(sum(a.balance) filter (where a.purpose = 'hold'), 0)::bigint as held,
                   coalesce(sum(a.balance) filter (where a.purpose = 'payout'), 0)::bigint as payout,
                   coalesce(-sum(a.balance) filter (where a.purpose = 'debt'), 0)::bigint as debt
              from wallet.account as a
             where a.owner = :owner or a.holder = :user
             group by a.currency
             order by a.currency
            """;

    @Language("sql")
    private static final String TIMELINE = """
            select t.id, t.kind, t.at, a.owner, a.purpose, a.currency, e.amount
              from wallet.transfer as t
              join wallet.entry as e on e.transfer = t.id
              join wallet.every_account as a on a.id = e.account
             where t.reference >= :owner || ':'
               and t.reference < :owner || ';'
             order by t.id, e.leg
            """;

    @Language("sql")
    private static final String OWING = """
            select distinct a.owner
              from wallet.account as a
             where a.owner = any(:owners) and a.purpose = 'debt' and a.balance < 0
            """;

    @Language("sql")
    private static final String BALANCE = """
            select a.balance + coalesce((select sum(c.amount) from wallet.cold as c where a.cold and c.account = a.id), 0)
              from wallet.account as a
             where a.owner = :owner and a.purpose = :purpose and a.currency = :currency
            """;

    private final Jdbi db;

    History(Jdbi db) {
        this.db = db;
    }

    List<Balance> balances(UserId user) {
        return db.withHandle(h -> h.createQuery(BALANCES)
                .bind("owner", Owner.user(user).name())
                .bind("user", user.value())
                .map((row, _) -> new Balance(
                        Currency.of(row.getString("currency")),
                        row.getLong("spend"),
                        row.getLong("earned"),
                        row.getLong("pending"),
                        row.getLong("held"),
                        row.getLong("payout"),
                        row.getLong("debt")))
                .list());
    }

    Set<UserId> owing(Collection<UserId> users) {
        var names = users.stream().map(user -> Owner.user(user).name()).toArray();
        var owing = db.withHandle(h -> new HashSet<>(h.createQuery(OWING)
                .bindArray("owners", String.class, names)
                .mapTo(String.class)
                .list()));
        return users.stream()
                .filter(user -> owing.contains(Owner.user(user).name()))
                .collect(Collectors.toSet());
    }

    /** Exact at this moment for cold accounts too. */
    Money balance(AccountName name) {
        var minor = db.withHandle(h -> h.createQuery(BALANCE)
                .bind("owner", name.owner().name())
                .bind("purpose", name.purpose())
                .bind("currency", name.currency().code())
                .mapTo(Long.class)
                .findOne());
        return new Money(minor.orElse(0L), name.currency());
    }

    /** The transfers that refer to an object, oldest first. */
    List<Movement> timeline(Owner object) {
        var movements = new LinkedHashMap<Long, Movement>();
        db.useHandle(h -> h.createQuery(TIMELINE)
                .bind("owner", object.name())
                .map(History::line)
                .forEach(line -> movements
                        .computeIfAbsent(line.transfer, _ -> new Movement(line.kind, line.at, new ArrayList<>()))
                        .legs()
                        .add(line.leg)));
        return List.copyOf(movements.values());
    }

    private static Line line(ResultSet row, StatementContext context) throws SQLException {
        var currency = Currency.of(row.getString("currency"));
        var account = new AccountName(new Owner(row.getString("owner")), row.getString("purpose"), currency);
        return new Line(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Movement.Leg(account, new Money(row.getLong("amount"), currency)));
    }

    private record Line(long transfer, String kind, Instant at, Movement.Leg leg) {}
}
