package dev.fairground.identity.account;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.util.Optional;
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

    /** Sets the password of an account to what this hash stands for. */
    public void setPassword(UserId account, String hash) {
        db.useHandle(h -> h.createUpdate(SET_PASSWORD)
                .bind("account", account.value())
                .bind("secret", hash)
                .bind("at", clock.real())
                .execute());
    }
}
