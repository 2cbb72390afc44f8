package dev.fairground.identity.appeal;

import dev.fairground.identity.appeal.Appeal.State;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of appeals: one per lock, and one beside it that somebody sent by the address alone. */
@Store
class Appeals {
    @Language("sql")
    private static final String SEND = """
            insert into identity.appeal (id, account_id, lock_n, locker, proven, text, state, sent_at)
            select :id, :account, coalesce(l.n, 0), l.actor, :proven, :text, 'OPEN', :now
              from (values (1)) as one (row)
              left join (select a.n, a.actor
                           from identity.audit as a
                          where a.subject = 'user:' || cast(:account as uuid) and a.act in ('identity.lock-user', 'identity.freeze-user')
                          order by a.n desc
                          limit 1) as l on true
                on conflict do nothing
            returning id
            """;

    @Language("sql")
    private static final String HAS_OPEN = """
            select exists (select 1
                             from identity.appeal as p
                            where p.account_id = :account and p.proven = :proven and p.state = 'OPEN')
            """;

    @Language("sql")
    private static final String FIND = """
            select p.id, p.account_id, p.locker, p.state from identity.appeal as p where p.id = :id
            """;

    @Language("sql")
    private static final String LOCK = """
            select p.id, p.account_id, p.locker, p.state from identity.appeal as p where p.id = :id for update
            """;

    @Language("sql")
    private static final String DECIDE = """
            update identity.appeal
               set state = :state, decided_at = :now, decided_by = :by, reason = :reason
             where id = :id
            """;

    private final Jdbi db;
    private final Clock clock;

    Appeals(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Writes an appeal against the last lock; false where there was one already.
     *
     * @param proven whether it is known to come from whom it is about
     */
    boolean send(UserId account, boolean proven, String text) {
        return db.withHandle(h -> h.createQuery(SEND)
                .bind("id", Ids.next())
                .bind("account", account.value())
                .bind("proven", proven)
                .bind("text", text)
                .bind("now", clock.real())
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    boolean hasOpen(UserId account, boolean proven) {
        return db.withHandle(h -> h.createQuery(HAS_OPEN)
                .bind("account", account.value())
                .bind("proven", proven)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Appeal> find(UUID id) {
        return read(FIND, id);
    }

    Optional<Appeal> lock(UUID id) {
        return read(LOCK, id);
    }

    void decide(UUID id, State state, UserId by, String reason) {
        db.useHandle(h -> h.createUpdate(DECIDE)
                .bind("id", id)
                .bind("state", state)
                .bind("by", by.value())
                .bind("reason", reason)
                .bind("now", clock.real())
                .execute());
    }

    private Optional<Appeal> read(String sql, UUID id) {
        return db.withHandle(h ->
                h.createQuery(sql).bind("id", id).map((row, _) -> appeal(row)).findOne());
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        var locker = row.getObject("locker", UUID.class);
        return new Appeal(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("account_id", UUID.class)),
                locker == null ? null : new UserId(locker),
                State.valueOf(row.getString("state")));
    }
}
