package dev.fairground.identity.session;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Where somebody is signed in, the device used last first. */
@Query
class Devices {
    @Language("sql")
    private static final String LIST = """
            select s.id, s.device, s.started_at, s.rotated_at
              from identity.session as s
             where s.account_id = :account and s.expires_at > :now
             order by s.rotated_at desc, s.id
             limit 100
            """;

    private final Jdbi db;
    private final Clock clock;

    Devices(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Device> of(UserId account) {
        return db.withHandle(h -> h.createQuery(LIST)
                .bind("account", account.value())
                .bind("now", clock.real())
                .map((row, _) -> new Device(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("rotated_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** A device as its program names itself, and when it last renewed its sign-in. */
    record Device(UUID session, String name, Instant since, Instant lastUsed) {}
}
