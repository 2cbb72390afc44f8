package dev.fairground.identity.appeal;

import dev.fairground.identity.Account;
import dev.fairground.identity.appeal.Appeal.State;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Appeals with what is known of the lock, the oldest first. */
@Query
class AppealPages {
    @Language("sql")
    private static final String PAGE = """
            select p.id, p.account_id, a.username, a.state as account_state, p.proven, p.text, p.state, p.sent_at,
                   l.username as locker, d.detail::jsonb ->> 'reason' as lock_reason, p.decided_at,
                   w.username as decider, p.reason
              from identity.appeal as p
              join identity.account as a on a.id = p.account_id
              left join identity.account as l on l.id = p.locker
              left join identity.account as w on w.id = p.decided_by
              left join identity.audit_detail as d on d.n = p.lock_n
             where /*filter*/
             order by p.sent_at, p.id
             limit :limit
            """;

    private final Jdbi db;

    AppealPages(Jdbi db) {
        this.db = db;
    }

    Page<AppealCase> page(@Nullable State state, @Nullable String after, int limit) {
        var list = "appeals " + state;
        var filter = new SqlFilter();
        if (state != null) {
            filter.and("p.state = :state", "state", state.name());
        }
        var position = Cursor.read(after, list, 2);
        if (position != null) {
            filter.and("(p.sent_at, p.id) > (:at, :id)", "at", Cursor.value(position.getFirst(), Instant::parse))
                    .with("id", Cursor.value(position.getLast(), UUID::fromString));
        }
        return Page.of(read(filter, limit + 1), limit, appeal -> Cursor.of(list, appeal.sentAt(), appeal.id()));
    }

    AppealCase find(UUID id) {
        return read(new SqlFilter().and("p.id = :id", "id", id), 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<AppealCase> read(SqlFilter filter, int limit) {
        return db.withHandle(h -> h.createQuery(filter.into(PAGE))
                .bindMap(filter.values())
                .bind("limit", limit)
                .map((row, _) -> appeal(row))
                .list());
    }

    private static AppealCase appeal(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new AppealCase(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("account_id", UUID.class)),
                row.getString("username"),
                Account.State.valueOf(row.getString("account_state")),
                row.getBoolean("proven"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("locker"),
                row.getString("lock_reason"),
                decided == null ? null : decided.toInstant(),
                row.getString("decider"),
                row.getString("reason"));
    }

    /**
     * An appeal as staff see it.
     *
     * @param proven     whether it came from whom it is about, and not from anybody who knows the address
     * @param locker     who kept them out, or null
     * @param lockReason what was said then, or null
     */
    record AppealCase(
            UUID id,
            UserId user,
            String username,
            Account.State accountState,
            boolean proven,
            String text,
            State state,
            Instant sentAt,
            @Nullable String locker,
            @Nullable String lockReason,
            @Nullable Instant decidedAt,
            @Nullable String decider,
            @Nullable String reason) {}
}
