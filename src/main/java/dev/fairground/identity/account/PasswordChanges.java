package dev.fairground.identity.account;

import dev.fairground.identity.PasswordAge;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Knows a changed password from the first one, which is set when its account is made. */
@Store
class PasswordChanges implements PasswordAge {
    @Language("sql")
    private static final String CHANGED = """
            select c.changed_at
              from identity.credential as c
              join identity.account as a on a.id = c.account_id
             where c.account_id = :account
               and c.kind = 'PASSWORD'
               and c.changed_at > a.created_at
            """;

    private final Jdbi db;
    private final Clock clock;

    PasswordChanges(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> changedAt(UserId user) {
        return db.withHandle(h -> h.createQuery(CHANGED)
                .bind("account", user.value())
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(changed -> changed.toInstant().plus(clock.offset())));
    }
}
