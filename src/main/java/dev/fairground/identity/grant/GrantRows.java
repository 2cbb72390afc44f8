package dev.fairground.identity.grant;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of permissions given to one person. */
@Store
class GrantRows {
    // What is replaced here has expired: the caller has looked.
    @Language("sql")
    private static final String INSERT = """
            insert into identity.permission_grant (account_id, permission, given_by, given_at, reason, expires_at)
            select :account, p.name, :by, :now, :reason, :expires
              from unnest(:permissions::text[]) as p (name)
                on conflict (account_id, permission) do update
               set given_by = excluded.given_by, given_at = excluded.given_at, reason = excluded.reason,
                   expires_at = excluded.expires_at
            """;

    @Language("sql")
    private static final String DELETE = """
            delete from identity.permission_grant where account_id = :account and permission = :permission
            """;

    private final Jdbi db;
    private final Clock clock;

    GrantRows(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(UserId account, UserId by, GrantWish wish) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("account", account.value())
                .bind("by", by.value())
                .bind("now", clock.real())
                .bind("reason", wish.reason())
                .bind("expires", wish.expires())
                .bindArray("permissions", String.class, wish.permissions())
                .execute());
    }

    void delete(UserId account, String permission) {
        db.useHandle(h -> h.createUpdate(DELETE)
                .bind("account", account.value())
                .bind("permission", permission)
                .execute());
    }
}
