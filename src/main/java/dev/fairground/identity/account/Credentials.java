package dev.fairground.identity.account;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of what people prove with who they are. */
@Store
public class Credentials {
    @Language("sql")
    private static final String PASSWORD = """
            select c.secret from identity.credential as c where c.account_id = :account and c.kind = 'PASSWORD'
            """;

    @Language("sql")
    private static final String SET_PASSWORD = """
            insert into identity.credential (account_id, kind, secret, changed_at)
            values (:account, 'PASSWORD', :secret, :at)
                on conflict (account_id, kind) do update set secret = excluded.secret, changed_at = excluded.changed_at
            """;

    @Language("sql")
    private static final String RENEW_PASSWORD = """
            update identity.credential
               set secret = :secret
             where account_id = :account and kind = 'PASSWORD' and secret = :before
            """;

    @Language("sql")
    private static final String BEGAN = """
            select s.started_at from identity.session as s where s.id = :session and s.account_id = :account
            """;

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Jdbi db;
    private final Clock clock;

    Credentials(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The stored hash of an account's password, if it has one. */
    public Optional<String> passwordHash(UserId account) {
        return db.withHandle(h -> h.createQuery(PASSWORD)
                .bind("account", account.value())
                .mapTo(String.class)
                .findOne());
    }

    /** Whether this session of an account began with a proof of a moment ago. */
    boolean isFresh(UserId account, UUID session) {
        return began(account, session)
                .filter(began -> began.toInstant().isAfter(clock.real().minus(FRESH)))
                .isPresent();
    }

    /** Whether this is a session of the account that nobody has ended. */
    public boolean isSignedIn(UserId account, UUID session) {
        return began(account, session).isPresent();
    }

    /** Sets the password of an account to what this hash stands for. */
    public void setPassword(UserId account, String hash) {
        db.useHandle(h -> h.createUpdate(SET_PASSWORD)
                .bind("account", account.value())
                .bind("secret", hash)
                .bind("at", clock.real())
                .execute());
    }

    /** Keeps the same password under another hash, unless it was changed meanwhile. */
    void renewPassword(UserId account, String before, String hash) {
        db.useHandle(h -> h.createUpdate(RENEW_PASSWORD)
                .bind("account", account.value())
                .bind("before", before)
                .bind("secret", hash)
                .execute());
    }

    private Optional<OffsetDateTime> began(UserId account, UUID session) {
        return db.withHandle(h -> h.createQuery(BEGAN)
                .bind("session", session)
                .bind("account", account.value())
                .mapTo(OffsetDateTime.class)
                .findOne());
    }
}
