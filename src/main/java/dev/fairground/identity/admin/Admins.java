package dev.fairground.identity.admin;

import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Reads which accounts may do everything. */
@Store
class Admins {
    @Language("sql")
    private static final String CAN_SIGN_IN = """
            select exists (select 1
                             from identity.role_grant as r
                             join identity.account as a on a.id = r.account_id
                             join identity.credential as c on c.account_id = a.id
                            where r.role = 'ADMIN' and a.state = 'ACTIVE')
            """;

    @Language("sql")
    private static final String WAITING = """
            select a.id
              from identity.role_grant as r
              join identity.account as a on a.id = r.account_id
             where r.role = 'ADMIN' and a.state = 'ACTIVE'
             order by r.at
             limit 1
            """;

    private final Jdbi db;

    Admins(Jdbi db) {
        this.db = db;
    }

    /** Whether some active administrator has a password. */
    boolean canSignIn() {
        return db.withHandle(
                h -> h.createQuery(CAN_SIGN_IN).mapTo(Boolean.class).one());
    }

    /** The first administrator there is, with or without a password. */
    Optional<UserId> first() {
        return db.withHandle(
                h -> h.createQuery(WAITING).mapTo(UUID.class).map(UserId::new).findOne());
    }
}
