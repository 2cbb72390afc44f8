package dev.fairground.payments.payout;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.Requisites;
import dev.fairground.payments.payout.Payee.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of those who take money out, and of where they have it sent. */
@Store
class Payees {
    @Language("sql")
    private static final String OPEN = """
            insert into payments.payee (user_id) values (:user) on conflict do nothing
            """;

    @Language("sql")
    private static final String LOCK = """
            select p.changed_at from payments.payee as p where p.user_id = :user for update
            """;

    @Language("sql")
    private static final String FIND = """
            select p.changed_at, r.id, r.method, r.kind, r.shown
              from payments.payee as p
              left join payments.requisites as r on r.id = p.requisites_id
             where p.user_id = :user
            """;

    @Language("sql")
    private static final String IS_AT = """
            select exists (select 1 from payments.requisites as r where r.id = :id and r.fingerprint = :fingerprint)
            """;

    @Language("sql")
    private static final String KEEP = """
            insert into payments.requisites (id, user_id, method, kind, sealed, shown, fingerprint, at)
            values (:id, :user, :method, :kind, :sealed, :shown, :fingerprint, :at)
                on conflict (id) do nothing
            """;

    @Language("sql")
    private static final String MOVE = """
            update payments.payee set requisites_id = :id, changed_at = :changedAt where user_id = :user
            """;

    private final Jdbi db;
    private final Clock clock;
    private final RequisitesBook book;

    Payees(Jdbi db, Clock clock, RequisitesBook book) {
        this.db = db;
        this.clock = clock;
        this.book = book;
    }

    /** The payee, whom nobody else decides about until the transaction ends. */
    Payee lock(UserId user) {
        db.useHandle(h -> {
            h.createUpdate(OPEN).bind("user", user.value()).execute();
            h.createQuery(LOCK)
                    .bind("user", user.value())
                    .mapTo(OffsetDateTime.class)
                    .list();
        });
        return find(user);
    }

    Payee find(UserId user) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("user", user.value())
                .map((row, _) -> payee(user, row))
                .findOne()
                .orElseGet(() -> new Payee(user, null, null)));
    }

    /** Whether this is where the payee's money goes already. */
    boolean isAt(Payee payee, Requisites to) {
        var kept = payee.kept();
        return kept != null
                && db.withHandle(h -> h.createQuery(IS_AT)
                        .bind("id", kept.id())
                        .bind("fingerprint", book.fingerprint(to))
                        .mapTo(Boolean.class)
                        .one());
    }

    /** The payee as they will be: the first requisites are no change. */
    Payee moved(Payee payee, String method, Requisites to) {
        var kept = new Kept(Ids.next(), method, to.kind(), to.masked());
        return new Payee(payee.user(), kept, payee.kept() == null ? null : clock.now());
    }

    /** Keeps where the money goes; what was kept before stays with the payouts that went there. */
    void remember(Payee payee, Requisites to) {
        var kept = payee.kept();
        if (kept == null) {
            throw new IllegalArgumentException("nothing to remember of " + payee);
        }
        db.useHandle(h -> {
            h.createUpdate(KEEP)
                    .bind("id", kept.id())
                    .bind("user", payee.user().value())
                    .bind("method", kept.method())
                    .bind("kind", kept.kind())
                    .bind("sealed", book.close(kept.id(), to))
                    .bind("shown", kept.shown())
                    .bind("fingerprint", book.fingerprint(to))
                    .bind("at", clock.now())
                    .execute();
            h.createUpdate(MOVE)
                    .bind("id", kept.id())
                    .bind("changedAt", payee.changedAt())
                    .bind("user", payee.user().value())
                    .execute();
        });
    }

    private static Payee payee(UserId user, ResultSet row) throws SQLException {
        var changed = row.getObject("changed_at", OffsetDateTime.class);
        var id = row.getObject("id", UUID.class);
        var kept = id == null
                ? null
                : new Kept(
                        id,
                        row.getString("method"),
                        Requisites.Kind.valueOf(row.getString("kind")),
                        row.getString("shown"));
        return new Payee(user, kept, changed == null ? null : changed.toInstant());
    }
}
