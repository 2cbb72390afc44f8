package dev.fairground.payments.topup;

import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Shows payments to those who made them. */
@Query
class TopUpHistory {
    @Language("sql")
    private static final String FIND = "select " + TopUpRow.COLUMNS + " from payments.payment as p where p.id = :id";

    @Language("sql")
    private static final String LIST = "select " + TopUpRow.COLUMNS + """
              from payments.payment as p
             where p.user_id = :user
               and (:after::uuid is null or p.id < :after)
             order by p.id desc
             limit :limit
            """;

    private final Jdbi db;

    TopUpHistory(Jdbi db) {
        this.db = db;
    }

    Optional<TopUp> find(PaymentId id) {
        return db.withHandle(h ->
                h.createQuery(FIND).bind("id", id.value()).map(TopUpRow::read).findOne());
    }

    /** Newest first. */
    Page<TopUp> page(UserId user, @Nullable String after, int limit) {
        var list = List.of("topups", user);
        var cursor = Cursor.read(after, list, 1);
        var rows = db.withHandle(h -> h.createQuery(LIST)
                .bind("user", user.value())
                .bind("after", cursor == null ? null : Cursor.value(cursor.getFirst(), UUID::fromString))
                .bind("limit", limit + 1)
                .map(TopUpRow::read)
                .list());
        return Page.of(rows, limit, topUp -> Cursor.of(list, topUp.id()));
    }
}
