package dev.fairground.payments.payout;

import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.payout.Payout.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads payouts for their owners and for those who let them go, newest first. */
@Query
class PayoutPages {
    /** Another account that has its money sent to the same place is a reason to look twice. */
    @Language("sql")
    private static final String PAGE = """
            select p.*, r.shown,
                   exists (select 1
                             from payments.requisites as o
                            where o.fingerprint = r.fingerprint and o.user_id <> p.user_id) as shared
              from payments.payout as p
              join payments.requisites as r on r.id = p.requisites_id
             where /*filter*/
             order by p.id desc
             limit :limit
            """;

    @Language("sql")
    private static final String OTHERS = """
            select distinct o.user_id
              from payments.requisites as r
              join payments.requisites as o on o.fingerprint = r.fingerprint and o.user_id <> r.user_id
             where r.id = :requisites
             order by o.user_id
             limit 20
            """;

    @Language("sql")
    private static final String SEALED = """
            select r.sealed from payments.requisites as r where r.id = :requisites and r.sealed is not null
            """;

    private final Jdbi db;

    PayoutPages(Jdbi db) {
        this.db = db;
    }

    Page<Row> of(UserId user, @Nullable String after, int limit) {
        return page(new Wanted(null, null, user), after, limit);
    }

    Page<Row> page(Wanted wanted, @Nullable String after, int limit) {
        var filter = wanted.filter();
        var list = List.of("payouts", wanted);
        var position = Cursor.read(after, list, 1);
        if (position != null) {
            filter.and("p.id < :after", "after", Cursor.value(position.getFirst(), UUID::fromString));
        }
        return Page.of(
                read(filter, limit + 1),
                limit,
                row -> Cursor.of(list, row.payout().id()));
    }

    Optional<Row> find(PayoutId id) {
        return read(new SqlFilter().and("p.id = :id", "id", id.value()), 1).stream()
                .findFirst();
    }

    /** Who else has money sent to the place a payout goes to. */
    List<UserId> others(Payout payout) {
        return db.withHandle(h -> h.createQuery(OTHERS)
                .bind("requisites", payout.requisites())
                .mapTo(UUID.class)
                .map(UserId::new)
                .list());
    }

    /** Where it goes, sealed; empty once its owner is erased. */
    Optional<byte[]> envelope(Payout payout) {
        return db.withHandle(h -> h.createQuery(SEALED)
                .bind("requisites", payout.requisites())
                .mapTo(byte[].class)
                .findOne());
    }

    private List<Row> read(SqlFilter filter, int limit) {
        return db.withHandle(h -> h.createQuery(filter.into(PAGE))
                .bindMap(filter.values())
                .bind("limit", limit)
                .map((row, context) -> new Row(Payouts.payout(row, context), row.getBoolean("shared")))
                .list());
    }

    /** A payout, and whether somebody else has money sent to the same place. */
    record Row(Payout payout, boolean shared) {}

    /** Which payouts are looked for; null is all. */
    record Wanted(
            @Nullable State state,
            @Nullable String method,
            @Nullable UserId user) {
        private SqlFilter filter() {
            var filter = new SqlFilter();
            if (state != null) {
                filter.and("p.state = :state", "state", state.name());
            }
            if (method != null) {
                filter.and("p.method = :method", "method", method);
            }
            if (user != null) {
                filter.and("p.user_id = :user", "user", user.value());
            }
            return filter;
        }
    }
}
