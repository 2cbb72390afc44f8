package dev.fairground.identity.guest;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of accounts that nobody has claimed yet. */
@Store
public class Guests {
    @Language("sql")
    private static final String INSERT = """
            insert into identity.guest (account_id, since) values (:account, :at)
            """;

    @Language("sql")
    private static final String SET_TOKEN = """
            update identity.guest set token_hash = :hash, expires_at = :expires where account_id = :account
            """;

    @Language("sql")
    private static final String USE_TOKEN = """
            update identity.guest
               set token_hash = null
             where token_hash = :hash and expires_at > :now
            returning account_id
            """;

    @Language("sql")
    private static final String CLAIM = """
            with claimed as (
                delete from identity.guest where account_id = :account returning account_id)
            insert into identity.role_grant (account_id, role, at)
            select c.account_id, 'USER', :at from claimed as c
                on conflict do nothing
            """;

    private final Jdbi db;
    private final Clock clock;

    Guests(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(UserId account) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("account", account.value())
                .bind("at", clock.real())
                .execute());
    }

    /** Replaces the token; false for somebody who is no guest. */
    boolean setToken(UserId account, String hash, Instant expires) {
        return db.withHandle(h -> h.createUpdate(SET_TOKEN)
                        .bind("account", account.value())
                        .bind("hash", hash)
                        .bind("expires", expires)
                        .execute())
                == 1;
    }

    /** Uses a token up and says whose it was. */
    Optional<UserId> useToken(String hash) {
        return db.withHandle(h -> h.createQuery(USE_TOKEN)
                .bind("hash", hash)
                .bind("now", clock.real())
                .mapTo(UUID.class)
                .map(UserId::new)
                .findOne());
    }

    /** Makes a guest a user like others, now that there is a way to come back; false for somebody who is no guest. */
    public boolean claim(UserId account) {
        return db.withHandle(h -> h.createUpdate(CLAIM)
                        .bind("account", account.value())
                        .bind("at", clock.real())
                        .execute())
                == 1;
    }
}
