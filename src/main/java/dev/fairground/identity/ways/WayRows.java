package dev.fairground.identity.ways;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of who the holders of accounts are elsewhere. */
@Store
class WayRows {
    // There is no row yet to lock when somebody comes for the first time.
    @Language("sql")
    private static final String LOCK_IDENTITY = """
            select pg_advisory_xact_lock(4711003, hashtext(:provider || ':' || :subject))
            """;

    @Language("sql")
    private static final String LOCK_ACCOUNT = """
            select a.id from identity.account as a where a.id = :account for update
            """;

    @Language("sql")
    private static final String OWNER = """
            select w.account_id from identity.way as w where w.provider = :provider and w.subject = :subject
            """;

    @Language("sql")
    private static final String ID = """
            select w.id from identity.way as w where w.provider = :provider and w.subject = :subject
            """;

    @Language("sql")
    private static final String OF = """
            select w.id, w.provider, w.name, w.linked_at
              from identity.way as w
             where w.account_id = :account
             order by w.linked_at, w.id
            """;

    @Language("sql")
    private static final String INSERT = """
            insert into identity.way (id, account_id, provider, subject, name, linked_at)
            values (:id, :account, :provider, :subject, :name, :at)
            returning id, provider, name, linked_at
            """;

    @Language("sql")
    private static final String DELETE = """
            delete from identity.way where id = :id
            """;

    private final Jdbi db;
    private final Clock clock;

    WayRows(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of several who come as the same person at once, one goes on and the others wait. */
    void lock(ExternalIdentity who) {
        db.useHandle(h -> h.createQuery(LOCK_IDENTITY)
                .bind("provider", who.provider())
                .bind("subject", who.subject())
                .mapTo(String.class)
                .list());
    }

    void lock(UserId account) {
        db.useHandle(h -> h.createQuery(LOCK_ACCOUNT)
                .bind("account", account.value())
                .mapTo(UUID.class)
                .one());
    }

    /** Whose way in this is, if anybody's. */
    Optional<UserId> owner(ExternalIdentity who) {
        return db.withHandle(h -> h.createQuery(OWNER)
                .bind("provider", who.provider())
                .bind("subject", who.subject())
                .mapTo(UUID.class)
                .map(UserId::new)
                .findOne());
    }

    /** Which way in this is, of those that there are. */
    UUID id(ExternalIdentity who) {
        return db.withHandle(h -> h.createQuery(ID)
                .bind("provider", who.provider())
                .bind("subject", who.subject())
                .mapTo(UUID.class)
                .one());
    }

    List<Way> of(UserId account) {
        return db.withHandle(h -> h.createQuery(OF)
                .bind("account", account.value())
                .map((row, _) -> way(row))
                .list());
    }

    Way insert(UserId account, ExternalIdentity who) {
        return db.withHandle(h -> h.createQuery(INSERT)
                .bind("id", Ids.next())
                .bind("account", account.value())
                .bind("provider", who.provider())
                .bind("subject", who.subject())
                .bind("name", who.shownName())
                .bind("at", clock.real())
                .map((row, _) -> way(row))
                .one());
    }

    void delete(UUID way) {
        db.useHandle(h -> h.createUpdate(DELETE).bind("id", way).execute());
    }

    private static Way way(ResultSet row) throws SQLException {
        return new Way(
                row.getObject("id", UUID.class),
                Provider.valueOf(row.getString("provider")),
                row.getString("name"),
                row.getObject("linked_at", OffsetDateTime.class).toInstant());
    }
}
