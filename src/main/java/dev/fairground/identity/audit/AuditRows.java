package dev.fairground.identity.audit;

import dev.fairground.kernel.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of the chain of acts, and what may be erased of them. */
@Store
class AuditRows {
    // Acts are written one after the other; the number is the name of that queue.
    @Language("sql")
    private static final String LOCK = """
            select pg_advisory_xact_lock(4711002)
            """;

    @Language("sql")
    private static final String LAST = """
            select a.n, a.at, a.actor, a.act, a.subject, a.detail_hash, a.hash
              from identity.audit as a
             order by a.n desc
             limit 1
            """;

    @Language("sql")
    private static final String INSERT = """
            with noted as (
                insert into identity.audit (n, at, actor, act, subject, detail_hash, hash)
                values (:n, :at, :actor, :act, :subject, :detailHash, :hash)
                returning n)
            insert into identity.audit_detail (n, detail)
            select n, :detail from noted
            """;

    @Language("sql")
    private static final String ALL = """
            select a.n, a.at, a.actor, a.act, a.subject, a.detail_hash, a.hash, d.detail
              from identity.audit as a
              left join identity.audit_detail as d using (n)
             order by a.n
            """;

    private static final int FETCHED_AT_ONCE = 1_000;

    private final Jdbi db;

    AuditRows(Jdbi db) {
        this.db = db;
    }

    /** The last link; nobody adds another one until the transaction ends. */
    Optional<AuditEntry> lockLast() {
        return db.withHandle(h -> {
            h.createQuery(LOCK).mapTo(String.class).list();
            return h.createQuery(LAST).map((row, _) -> entry(row)).findOne();
        });
    }

    void insert(AuditEntry entry, String detail) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("n", entry.n())
                .bind("at", entry.at())
                .bind("actor", entry.actor())
                .bind("act", entry.act())
                .bind("subject", entry.subject())
                .bind("detailHash", entry.detailHash())
                .bind("hash", entry.hash())
                .bind("detail", detail)
                .execute());
    }

    /** Shows every link in order, with its details unless they were erased. */
    void each(BiConsumer<AuditEntry, @Nullable String> reader) {
        db.useHandle(h -> h.createQuery(ALL)
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, _) -> new Told(entry(row), row.getString("detail")))
                .forEach(told -> reader.accept(told.entry, told.detail)));
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("n"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail_hash"),
                row.getString("hash"));
    }

    private record Told(AuditEntry entry, @Nullable String detail) {}
}
