package dev.fairground.market.frozen;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.UserId;
import dev.fairground.market.OrderId;
import dev.fairground.payments.PaymentId;
import dev.fairground.people.UserCard;
import dev.fairground.people.UserCards;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Wallet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The orders that wait for a decision of staff, those first that have waited longest. */
@Query
class FrozenPages {
    private static final String LIST = "frozen orders";

    @Language("sql")
    private static final String PAGE = """
            select o.id, o.number, o.state, o.buyer_id, o.seller_id, o.gross, o.currency, o.frozen_for, o.frozen_at,
                   o.paid_at, o.state = 'DELIVERED' and o.note <> '' as proven, s.title
              from market.order_ as o
              join market.snapshot as s using (lot_id, lot_version)
             where o.frozen_at is not null and /*filter*/
             order by o.frozen_at, o.id
             limit :limit
            """;

    private final Jdbi db;
    private final UserCards cards;
    private final Wallet wallet;

    FrozenPages(Jdbi db, UserCards cards, Wallet wallet) {
        this.db = db;
        this.cards = cards;
        this.wallet = wallet;
    }

    Page<FrozenOrder> page(@Nullable String after, int limit) {
        var filter = new SqlFilter();
        var last = Cursor.read(after, LIST, 2);
        if (last != null) {
            filter.and(
                            "(o.frozen_at, o.id) > (:lastAt, :lastId)",
                            "lastAt",
                            Cursor.value(last.getFirst(), Instant::parse))
                    .with("lastId", Cursor.value(last.getLast(), UUID::fromString));
        }
        var rows = db.withHandle(h -> h.createQuery(filter.into(PAGE))
                .bindMap(filter.values())
                .bind("limit", limit + 1)
                .map(FrozenPages::row)
                .list());
        var page = Page.of(rows, limit, row -> Cursor.of(LIST, row.frozenSince, row.id));
        var people = cards.of(page.items().stream()
                .flatMap(row -> Stream.of(row.buyer, row.seller))
                .collect(Collectors.toSet()));
        return page.map(row -> view(row, people));
    }

    private FrozenOrder view(Row row, Map<UserId, UserCard> people) {
        var debt = wallet.balance(AccountName.debt(row.buyer, row.gross.currency()));
        return new FrozenOrder(
                row.id,
                row.number,
                row.state,
                row.title,
                Objects.requireNonNull(people.get(row.buyer)),
                Objects.requireNonNull(people.get(row.seller)),
                row.gross,
                row.proven,
                debt.negated(),
                row.payment,
                row.paidAt,
                row.frozenSince);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("state"),
                row.getString("title"),
                new UserId(row.getObject("buyer_id", UUID.class)),
                new UserId(row.getObject("seller_id", UUID.class)),
                new Money(row.getLong("gross"), Currency.of(row.getString("currency"))),
                row.getBoolean("proven"),
                new PaymentId(row.getObject("frozen_for", UUID.class)),
                row.getObject("paid_at", OffsetDateTime.class).toInstant(),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant());
    }

    private record Row(
            OrderId id,
            String number,
            String state,
            String title,
            UserId buyer,
            UserId seller,
            Money gross,
            boolean proven,
            PaymentId payment,
            Instant paidAt,
            Instant frozenSince) {}
}
