package dev.fairground.identity.session;

import dev.fairground.kernel.Store;
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

/** The rows of sessions. */
@Store
class SessionRows {
    @Language("sql")
    private static final String INSERT = """
            insert into identity.session (id, account_id, device, token_hash, started_at, rotated_at, expires_at, ends_at)
            values (:id, :account, :device, :hash, :rotated, :rotated, :expires, :ends)
            """;

    @Language("sql")
    private static final String LOCK = """
            select s.id, s.account_id, s.device, s.token_hash, s.rotated_at, s.expires_at, s.ends_at
              from identity.session as s
             where s.id = :id
               for update
            """;

    @Language("sql")
    private static final String UPDATE = """
            update identity.session
               set token_hash = :hash, rotated_at = :rotated, expires_at = :expires
             where id = :id
            """;

    @Language("sql")
    private static final String DELETE = """
            delete from identity.session where id = :id
            """;

    @Language("sql")
    private static final String DELETE_OF = """
            delete from identity.session where id = :id and account_id = :account returning id
            """;

    @Language("sql")
    private static final String DELETE_OTHERS_OF = """
            delete from identity.session where account_id = :account and id is distinct from :kept returning id
            """;

    @Language("sql")
    private static final String DELETE_EXPIRED = """
            delete from identity.session
             where id in (select s.id from identity.session as s where s.expires_at <= :now limit :most)
            """;

    private final Jdbi db;

    SessionRows(Jdbi db) {
        this.db = db;
    }

    void insert(Session session) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("id", session.id())
                .bind("account", session.account().value())
                .bind("device", session.device())
                .bind("hash", session.tokenHash())
                .bind("rotated", session.rotatedAt())
                .bind("expires", session.expires())
                .bind("ends", session.ends())
                .execute());
    }

    Optional<Session> lock(UUID id) {
        return db.withHandle(h ->
                h.createQuery(LOCK).bind("id", id).map((row, _) -> session(row)).findOne());
    }

    void update(Session session) {
        db.useHandle(h -> h.createUpdate(UPDATE)
                .bind("id", session.id())
                .bind("hash", session.tokenHash())
                .bind("rotated", session.rotatedAt())
                .bind("expires", session.expires())
                .execute());
    }

    void delete(UUID id) {
        db.useHandle(h -> h.createUpdate(DELETE).bind("id", id).execute());
    }

    /** Deletes a session if it is one of this account, and says whether it was. */
    boolean deleteOf(UserId account, UUID id) {
        return db.withHandle(h -> h.createQuery(DELETE_OF)
                .bind("id", id)
                .bind("account", account.value())
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    /** Deletes every session of an account, but perhaps one, and says which these were. */
    List<UUID> deleteOthersOf(UserId account, @Nullable UUID kept) {
        return db.withHandle(h -> h.createQuery(DELETE_OTHERS_OF)
                .bind("account", account.value())
                .bind("kept", kept)
                .mapTo(UUID.class)
                .list());
    }

    int deleteExpired(Instant now, int most) {
        return db.withHandle(h -> h.createUpdate(DELETE_EXPIRED)
                .bind("now", now)
                .bind("most", most)
                .execute());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("account_id", UUID.class)),
                row.getString("device"),
                row.getString("token_hash"),
                instant(row, "rotated_at"),
                instant(row, "expires_at"),
                instant(row, "ends_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
