package dev.fairground.identity.users;

import dev.fairground.identity.Account.State;
import dev.fairground.identity.Role;
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
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Accounts, for those who look after them: the newest first. */
@Query
class UserPages {
    @Language("sql")
    private static final String PAGE = """
            select a.id, a.username, a.display_name, a.email, a.email_proof <> 'NONE' as email_proven, a.locale, a.state,
                   a.suspended_until, a.created_at,
                   exists (select 1 from identity.totp as t where t.account_id = a.id and t.active) as second_factor,
                   array(select r.role from identity.role_grant as r where r.account_id = a.id order by r.role) as roles,
                   (select max(s.rotated_at) from identity.session as s where s.account_id = a.id) as seen_at
              from identity.account as a
             where /*filter*/
             order by a.created_at desc, a.id desc
             limit :limit
            """;

    private final Jdbi db;

    UserPages(Jdbi db) {
        this.db = db;
    }

    /** Those whose username, shown name or address begins with this; all without one. */
    Page<UserAdmin> page(
            @Nullable String beginning,
            @Nullable String role,
            @Nullable Boolean keptOut,
            @Nullable String after,
            int limit) {
        var list = "users " + beginning + " " + role;
        var filter = new SqlFilter();
        if (beginning != null) {
            filter.and(
                    "(lower(a.username) like :q or lower(a.display_name) like :q or lower(a.email) like :q)",
                    "q",
                    escaped(beginning) + "%");
        }
        if (role != null) {
            filter.and(
                    "exists (select 1 from identity.role_grant as g where g.account_id = a.id and g.role = :role)",
                    "role",
                    role);
        }
        if (keptOut != null) {
            filter.and("(a.state <> 'ACTIVE') = :out and a.state <> 'DELETED'", "out", keptOut);
        }
        var position = Cursor.read(after, list, 2);
        if (position != null) {
            filter.and("(a.created_at, a.id) < (:at, :id)", "at", Instant.parse(position.getFirst()))
                    .with("id", UUID.fromString(position.getLast()));
        }
        return Page.of(read(filter, limit + 1), limit, user -> Cursor.of(list, user.createdAt(), user.id()));
    }

    UserAdmin find(UserId id) {
        return read(new SqlFilter().and("a.id = :id", "id", id.value()), 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<UserAdmin> read(SqlFilter filter, int limit) {
        return db.withHandle(h -> h.createQuery(filter.into(PAGE))
                .bindMap(filter.values())
                .bind("limit", limit)
                .map((row, _) -> user(row))
                .list());
    }

    private static UserAdmin user(ResultSet row) throws SQLException {
        return new UserAdmin(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getBoolean("email_proven"),
                row.getBoolean("second_factor"),
                State.valueOf(row.getString("state")),
                instant(row, "suspended_until"),
                Stream.of((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "seen_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    /** An account as staff see it. */
    record UserAdmin(
            UserId id,
            String username,
            String displayName,
            @Nullable String email,
            boolean emailVerified,
            boolean secondFactor,
            State state,
            @Nullable Instant suspendedUntil,
            List<Role> roles,
            Instant createdAt,
            @Nullable Instant seenAt) {}
}
