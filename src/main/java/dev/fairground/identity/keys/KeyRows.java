package dev.fairground.identity.keys;

import dev.fairground.identity.secret.MasterKey;
import dev.fairground.kernel.Store;
import java.time.OffsetDateTime;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of keys that sign access tokens, the newest first. */
@Store
class KeyRows {
    // One process at a time looks whether a key is missing; the number is the name of that question.
    @Language("sql")
    private static final String LOCK = """
            select pg_advisory_xact_lock(4711001)
            """;

    @Language("sql")
    private static final String ALL = """
            select k.kid, k.public_key, k.private_key, k.active_from
              from identity.signing_key as k
             order by k.active_from desc, k.kid desc
            """;

    @Language("sql")
    private static final String INSERT = """
            insert into identity.signing_key (kid, public_key, private_key, active_from)
            values (:kid, :public, :private, :activeFrom)
            """;

    @Language("sql")
    private static final String DELETE = """
            delete from identity.signing_key where kid = :kid
            """;

    private final Jdbi db;
    private final MasterKey master;

    KeyRows(Jdbi db, MasterKey master) {
        this.db = db;
        this.master = master;
    }

    void lock() {
        db.useHandle(h -> h.createQuery(LOCK).mapTo(String.class).list());
    }

    List<SigningKey> all() {
        var sealing = master.key("signing keys");
        return db.withHandle(h -> h.createQuery(ALL)
                .map((row, _) -> SigningKey.open(
                        row.getString("kid"),
                        row.getBytes("public_key"),
                        row.getBytes("private_key"),
                        row.getObject("active_from", OffsetDateTime.class).toInstant(),
                        sealing))
                .list());
    }

    void insert(SigningKey key) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("kid", key.kid())
                .bind("public", key.publicKey().getEncoded())
                .bind("private", key.sealed(master.key("signing keys")))
                .bind("activeFrom", key.activeFrom())
                .execute());
    }

    void delete(SigningKey key) {
        db.useHandle(h -> h.createUpdate(DELETE).bind("kid", key.kid()).execute());
    }
}
