package dev.fairground.payments.topup;

import dev.fairground.kernel.Id;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.wallet.AccountName;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The rows of payments into the wallet. */
@Store
class TopUps {
    @Language("sql")
    private static final String INSERT = """
            insert into payments.payment (id, user_id, provider, amount, currency, state, created_at, expires_at, check_at)
            values (:id, :user, :provider, :amount, :currency, :state, :createdAt, :expiresAt, :checkAt)
            """;

    @Language("sql")
    private static final String FIND =
            "select " + TopUpRow.COLUMNS + " from payments.payment as p where p.id = any(:ids)";

    @Language("sql")
    private static final String LOCK = FIND + " order by p.id for update";

    /** One index after the other, until one knows the name. */
    @Language("sql")
    static final String LOOK_UP = "select " + TopUpRow.COLUMNS + """
              from payments.payment as p
             where p.id = coalesce(
                       (select i.id from payments.payment as i where i.id = :id::uuid and i.provider = :provider),
                       (select o.id
                          from payments.payment as o
                         where o.provider = :provider and o.order_reference = :order::text),
                       (select m.id
                          from payments.payment as m
                         where m.provider = :provider and m.money_reference = :money::text),
                       (select s.id
                          from payments.payment as s
                         where s.provider = :provider and s.suspended_money = :money::text))
            """;

    @Language("sql")
    private static final String SETTLE = """
            update payments.payment as p
               set state = s.state, pay_url = s.pay_url, order_reference = s.order_reference,
                   money_reference = s.money_reference, suspended_amount = s.suspended_amount,
                   suspended_currency = s.suspended_currency, suspended_money = s.suspended_money, returned = s.returned,
                   disputes = s.disputes,
                   check_at = case when s.state in ('CREATED', 'PENDING', 'EXPIRED') then p.check_at end
              from unnest(:ids::uuid[], :states::text[], :urls::text[], :orders::text[], :moneys::text[],
                          :amounts::bigint[], :currencies::text[], :strays::text[], :returned::bigint[],
                          :disputes::int[])
                as s (id, state, pay_url, order_reference, money_reference, suspended_amount, suspended_currency,
                      suspended_money, returned, disputes)
             where p.id = s.id
            """;

    /** What is to be asked about now is asked first: its time may have run out on the way from the provider. */
    @Language("sql")
    private static final String EXPIRE = """
            update payments.payment
               set state = 'EXPIRED'
             where id in (select p.id
                            from payments.payment as p
                           where p.state in ('CREATED', 'PENDING') and p.expires_at <= :now
                             and (p.check_at is null or p.check_at > :now)
                           order by p.expires_at
                           limit :most
                             for update skip locked)
            """;

    @Language("sql")
    private static final String SUSPENDED =
            "select " + TopUpRow.COLUMNS + " from payments.payment as p where p.suspended_amount is not null";

    @Language("sql")
    private static final String DISPUTING = """
            select distinct p.user_id from payments.payment as p where p.state = 'DISPUTED' and p.user_id = any(:users)
            """;

    private final Jdbi db;

    TopUps(Jdbi db) {
        this.db = db;
    }

    void insert(TopUp topUp, Instant checkAt) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("id", topUp.id().value())
                .bind("user", topUp.user().value())
                .bind("provider", topUp.provider())
                .bind("amount", topUp.amount().minor())
                .bind("currency", topUp.amount().currency().code())
                .bind("state", topUp.state().name())
                .bind("createdAt", topUp.createdAt())
                .bind("expiresAt", topUp.expiresAt())
                .bind("checkAt", checkAt)
                .execute());
    }

    /** How a payment that there is stands now. */
    TopUp byId(PaymentId id) {
        return Objects.requireNonNull(byId(Set.of(id.value())).get(id.value()));
    }

    Map<UUID, TopUp> byId(Set<UUID> ids) {
        return select(FIND, ids.toArray(UUID[]::new));
    }

    /** The payment that a provider calls by one of these names. */
    Optional<TopUp> named(String provider, @Nullable PaymentId id, @Nullable String order, @Nullable String money) {
        return db.withHandle(h -> h.createQuery(LOOK_UP)
                .bind("provider", provider)
                .bind("id", id == null ? null : id.value())
                .bind("order", order)
                .bind("money", money)
                .map(TopUpRow::read)
                .findOne());
    }

    /** Locks payments until the transaction ends, by id. */
    Map<UUID, TopUp> lock(Collection<PaymentId> ids) {
        return select(LOCK, Id.values(ids));
    }

    /** Writes how payments stand now; what is over is not asked about again. */
    void settle(Collection<TopUp> topUps) {
        if (topUps.isEmpty()) {
            return;
        }
        var rows = List.copyOf(topUps);
        db.useHandle(h -> amounts(states(h.createUpdate(SETTLE), rows), rows).execute());
    }

    private static Update states(Update update, List<TopUp> rows) {
        return update.bindArray(
                        "ids", UUID.class, column(rows, each -> each.id().value()))
                .bindArray(
                        "states",
                        String.class,
                        column(rows, each -> each.state().name()))
                .bindArray("urls", String.class, column(rows, TopUp::payUrl))
                .bindArray(
                        "orders",
                        String.class,
                        column(rows, each -> each.trail().order()))
                .bindArray(
                        "moneys",
                        String.class,
                        column(rows, each -> each.trail().money()))
                .bindArray(
                        "strays",
                        String.class,
                        column(rows, each -> each.trail().odd()));
    }

    private static Update amounts(Update update, List<TopUp> rows) {
        return update.bindArray("amounts", Long.class, column(rows, each -> stray(each, Money::minor)))
                .bindArray(
                        "currencies",
                        String.class,
                        column(rows, each -> stray(each, odd -> odd.currency().code())))
                .bindArray(
                        "returned",
                        Long.class,
                        column(rows, each -> each.returned().minor()))
                .bindArray("disputes", Integer.class, column(rows, TopUp::disputes));
    }

    /** Those of these users who have a payment taken back that was not given back. */
    Set<UserId> disputing(Collection<UserId> users) {
        return db.withHandle(h -> new HashSet<>(h.createQuery(DISPUTING)
                .bindArray("users", UUID.class, (Object[]) Id.values(users))
                .map((row, _) -> new UserId(row.getObject("user_id", UUID.class)))
                .list()));
    }

    /** Ends open payments whose time is over and says how many. */
    int expire(Instant now, int most) {
        return db.withHandle(
                h -> h.createUpdate(EXPIRE).bind("now", now).bind("most", most).execute());
    }

    /** The money that is set aside, by the account that holds it. */
    Map<AccountName, Money> suspended() {
        var held = new HashMap<AccountName, Money>();
        db.useHandle(h -> h.createQuery(SUSPENDED).map(TopUpRow::read).forEach(topUp -> {
            if (topUp.stray() != null) {
                var amount = topUp.stray().amount();
                held.put(AccountName.suspense(topUp.owner(), amount.currency()), amount);
            }
        }));
        return held;
    }

    private Map<UUID, TopUp> select(@Language("sql") String statement, UUID[] ids) {
        var found = new HashMap<UUID, TopUp>();
        db.useHandle(h -> h.createQuery(statement)
                .bindArray("ids", UUID.class, (Object[]) ids)
                .map(TopUpRow::read)
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

    private static <T> @Nullable T stray(TopUp topUp, Function<Money, T> part) {
        return topUp.stray() == null ? null : part.apply(topUp.stray().amount());
    }
}
