package dev.fairground.identity.proof;

import dev.fairground.kernel.Store;
import java.time.Instant;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The hashes of proofs that were used and would still be worth something. */
@Store
class UsedProofs {
    @Language("sql")
    private static final String CLAIM = """
            insert into identity.used_proof (hash, until)
            values (:hash, :until)
                on conflict (hash) do nothing
            """;

    @Language("sql")
    private static final String RELEASE = """
            delete from identity.used_proof where hash = :hash
            """;

    @Language("sql")
    private static final String DELETE_OVER = """
            delete from identity.used_proof where until <= :now
            """;

    private final Jdbi db;

    UsedProofs(Jdbi db) {
        this.db = db;
    }

    /** Whether nobody used it before. */
    boolean claim(String hash, Instant until) {
        return db.withHandle(h -> h.createUpdate(CLAIM)
                        .bind("hash", hash)
                        .bind("until", until)
                        .execute())
                == 1;
    }

    void release(String hash) {
        db.useHandle(h -> h.createUpdate(RELEASE).bind("hash", hash).execute());
    }

    int deleteOver(Instant now) {
        return db.withHandle(h -> h.createUpdate(DELETE_OVER).bind("now", now).execute());
    }
}
