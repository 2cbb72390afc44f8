package dev.fairground.identity.deletion;

import dev.fairground.identity.deletion.Deletion.State;
import dev.fairground.kernel.Store;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of requests for deletion, by the hash of the code that Facebook shows to whoever asked. */
@Store
class DeletionRows {
    @Language("sql")
    private static final String CLAIM = """
            insert into identity.deletion_request (code_hash, state, asked_at)
            values (:hash, 'NOTHING', :at)
                on conflict (code_hash) do nothing
            """;

    @Language("sql")
    private static final String SET = """
            update identity.deletion_request set state = :state, reason = :reason where code_hash = :hash
            """;

    @Language("sql")
    private static final String FIND = """
            select d.state, d.reason, d.asked_at from identity.deletion_request as d where d.code_hash = :hash
            """;

    private final Jdbi db;

    DeletionRows(Jdbi db) {
        this.db = db;
    }

    /** Whether nobody brought this request before; whoever brings it at the same time waits. */
    boolean claim(String hash, Instant at) {
        return db.withHandle(h ->
                        h.createUpdate(CLAIM).bind("hash", hash).bind("at", at).execute())
                == 1;
    }

    void set(String hash, State state, @Nullable String reason) {
        db.useHandle(h -> h.createUpdate(SET)
                .bind("hash", hash)
                .bind("state", state)
                .bind("reason", reason)
                .execute());
    }

    Optional<Deletion> find(String hash) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("hash", hash)
                .map((row, _) -> new Deletion(
                        State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .findOne());
    }
}
