package dev.fairground.payments.topup;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.RefundId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Payments as those see them who look after the money. */
@Query
class PaymentPages {
    @Language("sql")
    private static final String PAGE = "select " + TopUpRow.COLUMNS + """
              from payments.payment as p
             where /*filter*/
             order by p.id desc
             limit :limit
            """;

    @Language("sql")
    private static final String EVENTS = """
            select e.id, e.kind, e.state, e.at
              from payments.event as e
             where e.payment_id = :payment
             order by e.at, e.id
            """;

    private final Jdbi db;
    private final Refunds refunds;
    private final Accounts accounts;

    PaymentPages(Jdbi db, Refunds refunds, Accounts accounts) {
        this.db = db;
        this.refunds = refunds;
        this.accounts = accounts;
    }

    /** Newest first. */
    Page<PaymentAdmin> page(Wanted wanted, @Nullable String after, int limit) {
        var position = Cursor.read(after, wanted, 1);
        var filter = wanted.filter();
        if (position != null) {
            filter.and("p.id < :after", "after", Cursor.value(position.getFirst(), UUID::fromString));
        }
        var page = Page.of(read(filter, limit + 1), limit, topUp -> Cursor.of(wanted, topUp.id()));
        var people = accounts.byIds(page.items().stream().map(TopUp::user).toList());
        return page.map(topUp -> admin(topUp, people));
    }

    PaymentDetail find(PaymentId id) {
        var topUp = read(new SqlFilter().and("p.id = :id", "id", id.value()), 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return new PaymentDetail(
                admin(topUp, accounts.byIds(List.of(topUp.user()))),
                events(id),
                refunds.of(id).stream().map(RefundView::of).toList());
    }

    private List<TopUp> read(SqlFilter filter, int limit) {
        return db.withHandle(h -> h.createQuery(filter.into(PAGE))
                .bindMap(filter.values())
                .bind("limit", limit)
                .map(TopUpRow::read)
                .list());
    }

    private List<EventView> events(PaymentId id) {
        return db.withHandle(h -> h.createQuery(EVENTS)
                .bind("payment", id.value())
                .map((row, _) -> new EventView(
                        row.getString("id"),
                        row.getString("kind"),
                        row.getString("state"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
    }

    private static PaymentAdmin admin(TopUp topUp, Map<UserId, Account> people) {
        var account = people.get(topUp.user());
        return new PaymentAdmin(
                topUp.id(),
                topUp.user(),
                account == null ? "" : account.username(),
                topUp.provider(),
                topUp.amount(),
                topUp.state(),
                topUp.trail().order(),
                topUp.trail().money(),
                topUp.returned(),
                topUp.stray() == null ? null : topUp.stray().amount(),
                topUp.createdAt());
    }

    /** Which payments are wanted; null is all. */
    record Wanted(
            TopUp.@Nullable State state,
            @Nullable String provider,
            @Nullable Boolean suspended) {
        SqlFilter filter() {
            var filter = new SqlFilter();
            if (state != null) {
                filter.and("p.state = :state", "state", state.name());
            }
            if (provider != null) {
                filter.and("p.provider = :provider", "provider", provider);
            }
            if (Boolean.TRUE.equals(suspended)) {
                filter.and("p.suspended_amount is not null");
            }
            return filter;
        }
    }

    /** A payment in a list. */
    record PaymentAdmin(
            PaymentId id,
            UserId user,
            String username,
            String provider,
            Money amount,
            TopUp.State state,
            @Nullable String order,
            @Nullable String money,
            Money returned,
            @Nullable Money suspended,
            Instant createdAt) {}

    /** Something a provider sent about a payment. */
    record EventView(String id, String kind, String state, Instant at) {}

    /** Money that went back, or is about to. */
    record RefundView(
            RefundId id,
            Money amount,
            Return.State state,
            boolean fromSuspense,
            @Nullable String said,
            @Nullable String reference,
            String reason,
            Instant askedAt,
            @Nullable Instant endedAt) {
        static RefundView of(Return refund) {
            return new RefundView(
                    refund.id(),
                    refund.amount(),
                    refund.state(),
                    refund.fromSuspense(),
                    refund.said(),
                    refund.reference(),
                    refund.reason(),
                    refund.askedAt(),
                    refund.endedAt());
        }
    }

    /** A payment with all that became of it. */
    record PaymentDetail(PaymentAdmin payment, List<EventView> events, List<RefundView> refunds) {}
}
