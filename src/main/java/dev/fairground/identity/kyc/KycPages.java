package dev.fairground.identity.kyc;

import dev.fairground.identity.Kyc.State;
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
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Whose papers wait for a look, the oldest first, and what came of others. */
@Query
class KycPages {
    @Language("sql")
    private static final String PAGE = """
            select k.account_id, a.username, k.state, k.asked_at, k.decided_at, k.reason, d.username as decider
              from identity.kyc as k
              join identity.account as a on a.id = k.account_id
              left join identity.account as d on d.id = k.decided_by
             where /*filter*/
             order by k.asked_at, k.account_id
             limit :limit
            """;

    private final Jdbi db;

    KycPages(Jdbi db) {
        this.db = db;
    }

    Page<KycCase> page(State state, @Nullable String after, int limit) {
        var list = "kyc " + state;
        var filter = new SqlFilter().and("k.state = :state", "state", state.name());
        var position = Cursor.read(after, list, 2);
        if (position != null) {
            filter.and(
                            "(k.asked_at, k.account_id) > (:at, :id)",
                            "at",
                            Cursor.value(position.getFirst(), Instant::parse))
                    .with("id", Cursor.value(position.getLast(), UUID::fromString));
        }
        return Page.of(read(filter, limit + 1), limit, kyc -> Cursor.of(list, kyc.askedAt(), kyc.user()));
    }

    KycCase find(UserId user) {
        return of(user).orElseThrow(NotFound::new);
    }

    Optional<KycCase> of(UserId user) {
        return read(new SqlFilter().and("k.account_id = :user", "user", user.value()), 1).stream()
                .findFirst();
    }

    private List<KycCase> read(SqlFilter filter, int limit) {
        return db.withHandle(h -> h.createQuery(filter.into(PAGE))
                .bindMap(filter.values())
                .bind("limit", limit)
                .map((row, _) -> kyc(row))
                .list());
    }

    private static KycCase kyc(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new KycCase(
                new UserId(row.getObject("account_id", UUID.class)),
                row.getString("username"),
                State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("decider"),
                row.getString("reason"));
    }

    /** Somebody's request and what came of it. */
    record KycCase(
            UserId user,
            String username,
            State state,
            Instant askedAt,
            @Nullable Instant decidedAt,
            @Nullable String decider,
            @Nullable String reason) {}
}
