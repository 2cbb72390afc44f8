package dev.fairground.identity.factor;

import dev.fairground.identity.secret.MasterKey;
import dev.fairground.identity.secret.Seal;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The authenticators of accounts. */
@Store
class Authenticators {
    @Language("sql")
    private static final String PUT = """
            insert into identity.totp (account_id, secret)
            values (:account, :secret)
                on conflict (account_id) do update
               set secret = excluded.secret
             where not totp.active
            """;

    @Language("sql")
    private static final String LOCK = """
            select t.secret, t.active, t.last_step
              from identity.totp as t
             where t.account_id = :account
               for update
            """;

    @Language("sql")
    private static final String TAKEN = """
            update identity.totp set active = true, last_step = :step where account_id = :account
            """;

    @Language("sql")
    private static final String DELETE = """
            with codes as (
                delete from identity.recovery_code where account_id = :account)
            delete from identity.totp where account_id = :account
            """;

    private final Jdbi db;
    private final MasterKey master;

    Authenticators(Jdbi db, MasterKey master) {
        this.db = db;
        this.master = master;
    }

    /** Keeps a secret that is not in use yet; false where another one is. */
    boolean put(UserId account, byte[] secret) {
        var sealed = Seal.close(secret, master.key("authenticators"), account.toString());
        return db.withHandle(h -> h.createUpdate(PUT)
                        .bind("account", account.value())
                        .bind("secret", sealed)
                        .execute())
                == 1;
    }

    /** The authenticator of an account, locked until the transaction ends. */
    Optional<Authenticator> lock(UserId account) {
        return db.withHandle(h -> h.createQuery(LOCK)
                .bind("account", account.value())
                .map((row, _) -> read(account, row))
                .findOne());
    }

    /** Notes the step of the code that was taken; with the first one the authenticator is in use. */
    void taken(UserId account, long step) {
        db.useHandle(h -> h.createUpdate(TAKEN)
                .bind("account", account.value())
                .bind("step", step)
                .execute());
    }

    /** Forgets an authenticator and the codes that go with it. */
    void delete(UserId account) {
        db.useHandle(
                h -> h.createUpdate(DELETE).bind("account", account.value()).execute());
    }

    private Authenticator read(UserId account, ResultSet row) throws SQLException {
        try {
            var secret = Seal.open(row.getBytes("secret"), master.key("authenticators"), account.toString());
            return new Authenticator(secret, row.getBoolean("active"), row.getLong("last_step"));
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "authenticators were sealed with another fairground.identity.key", wrongKey);
        }
    }

    /** A shared secret, whether it is in use, and when its last code was from. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Authenticator(byte[] secret, boolean active, long lastStep) {}
}
