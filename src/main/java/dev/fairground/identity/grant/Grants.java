package dev.fairground.identity.grant;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Reads what one person was given beside their roles. */
@Query
class Grants {
    @Language("sql")
    private static final String OF = """
            select g.permission, g.given_by, b.username, g.given_at, g.reason, g.expires_at
              from identity.permission_grant as g
              join identity.account as b on b.id = g.given_by
             where g.account_id = :account and (g.expires_at is null or g.expires_at > :now)
             order by g.permission
            """;

    private final Jdbi db;
    private final Clock clock;

    Grants(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What somebody has now, in alphabetical order. */
    List<Grant> of(UserId account) {
        return db.withHandle(h -> h.createQuery(OF)
                .bind("account", account.value())
                .bind("now", clock.real())
                .map((row, _) -> grant(row))
                .list());
    }

    private static Grant grant(ResultSet row) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        return new Grant(
                row.getString("permission"),
                new UserId(row.getObject("given_by", UUID.class)),
                row.getString("username"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                expires == null ? null : expires.toInstant());
    }
}
