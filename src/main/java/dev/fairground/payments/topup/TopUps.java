package dev.fairground.payments.topup;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.wallet.AccountName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of payments into the wallet. */
@Store
class TopUps {
    @Language("sql")
    private static final String INSERT = """
            insert into payments.payment (id, user_id, provider, amount, currency, state, created_at, expires_at)
            values (:id, :user, :provider, :amount, :currency, :state, :createdAt, :expiresAt)
            """;

    @Language("sql")
    private static final String FIND = """
            select p.id, p.user_id, p.provider, p.amount, p.currency, p.state, p.pay_url, p.created_at, p.expires_at,
                   p.suspended_amount, p.suspended_currency
              from payments.payment as p
             where p.id = any(:ids)
            """;

    @Language("sql")
    private static final String LOCK = """
            select p.id, p.user_id, p.provider, p.amount, p.currency, p.state, p.pay_url, p.created_at, p.expires_at,
                   p.suspended_amount, p.suspended_currency
              from payments.payment as p
             where p.id = any(:ids)
             order by p.id
               for update
            """;

    @Language("sql")
    private static final String OFFER = """
            update payments.payment set state = 'PENDING', pay_url = :payUrl where id = :id and state = 'CREATED'
            """;

    @Language("sql")
    private static final String SETTLE = """
            update payments.payment as p
               set state = s.state, suspended_amount = s.suspended_amount, suspended_currency = s.suspended_currency
              from unnest(:ids::uuid[], :states::text[], :amounts::bigint[], :currencies::text[])
                as s (id, state, suspended_amount, suspended_currency)
             where p.id = s.id
            """;

    @Language("sql")
    private static final String EXPIRE = """
            update payments.payment
               set state = 'EXPIRED'
             where id in (select p.id
                            from payments.payment as p
                           where p.state in ('CREATED', 'PENDING') and p.expires_at <= :now
                           order by p.expires_at
                           limit :most
                             for update skip locked)
            """;

    @Language("sql")
    private static final String SUSPENDED = """
            select p.id, p.suspended_amount, p.suspended_currency
              from payments.payment as p
             where p.suspended_amount is not null
            """;

    private final Jdbi db;

    TopUps(Jdbi db) {
        this.db = db;
    }

    void insert(TopUp topUp) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("id", topUp.id().value())
                .bind("user", topUp.user().value())
                .bind("provider", topUp.provider())
                .bind("amount", topUp.amount().minor())
                .bind("currency", topUp.amount().currency().code())
                .bind("state", topUp.state().name())
                .bind("createdAt", topUp.createdAt())
                .bind("expiresAt", topUp.expiresAt())
                .execute());
    }

    Map<UUID, TopUp> byId(Set<UUID> ids) {
        return select(FIND, ids.toArray(UUID[]::new));
    }

    /** Locks payments until the transaction ends, by id. */
    Map<UUID, TopUp> lock(Collection<PaymentId> ids) {
        return select(LOCK, Id.values(ids));
    }

    /** Remembers where the user pays; a payment that has moved on meanwhile stays as it is. */
    void offer(PaymentId id, String payUrl) {
        db.useHandle(h -> h.createUpdate(OFFER)
                .bind("id", id.value())
                .bind("payUrl", payUrl)
                .execute());
    }

    void settle(Collection<TopUp> topUps) {
        if (topUps.isEmpty()) {
            return;
        }
        var rows = List.copyOf(topUps);
        db.useHandle(h -> h.createUpdate(SETTLE)
                .bindArray("ids", UUID.class, column(rows, topUp -> topUp.id().value()))
                .bindArray(
                        "states",
                        String.class,
                        column(rows, topUp -> topUp.state().name()))
                .bindArray("amounts", Long.class, column(rows, topUp -> suspended(topUp, Money::minor)))
                .bindArray(
                        "currencies",
                        String.class,
                        column(
                                rows,
                                topUp -> suspended(
                                        topUp, money -> money.currency().code())))
                .execute());
    }

    /** Ends open payments whose time is over and says how many. */
    int expire(Instant now, int most) {
        return db.withHandle(
                h -> h.createUpdate(EXPIRE).bind("now", now).bind("most", most).execute());
    }

    /** The money that is set aside, by the account that holds it. */
    Map<AccountName, Money> suspended() {
        var held = new HashMap<AccountName, Money>();
        db.useHandle(h -> h.createQuery(SUSPENDED)
                .map((row, _) -> Map.entry(
                        new PaymentId(row.getObject("id", UUID.class)),
                        new Money(row.getLong("suspended_amount"), Currency.of(row.getString("suspended_currency")))))
                .forEach(row -> held.put(
                        AccountName.suspense(
                                TopUp.owner(row.getKey()), row.getValue().currency()),
                        row.getValue())));
        return held;
    }

    private Map<UUID, TopUp> select(@Language("sql") String statement, UUID[] ids) {
        var found = new HashMap<UUID, TopUp>();
        db.useHandle(h -> h.createQuery(statement)
                .bindArray("ids", UUID.class, (Object[]) ids)
                .map(TopUps::topUp)
                .forEach(topUp -> found.put(topUp.id().value(), topUp)));
        return found;
    }

    private static <T> @Nullable Object[] column(List<TopUp> rows, Function<TopUp, @Nullable T> value) {
        var column = new @Nullable Object[rows.size()];
        for (var i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    private static <T> @Nullable T suspended(TopUp topUp, Function<Money, T> part) {
        return topUp.suspended() == null ? null : part.apply(topUp.suspended());
    }

    static TopUp topUp(ResultSet row, StatementContext context) throws SQLException {
        var suspended = row.getString("suspended_currency");
        return new TopUp(
                new PaymentId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("provider"),
                new Money(row.getLong("amount"), Currency.of(row.getString("currency"))),
                TopUp.State.valueOf(row.getString("state")),
                row.getString("pay_url"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                suspended == null ? null : new Money(row.getLong("suspended_amount"), Currency.of(suspended)));
    }
}
