package dev.fairground.identity.session;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Addresses whose owners forgot a password, until they are answered. */
@Store
class ResetRequests {
    @Language("sql")
    private static final String INSERT = """
            insert into identity.reset_request (address, at) values (:address, :now)
            """;

    @Language("sql")
    private static final String TAKE = """
            delete from identity.reset_request
             where id in (select r.id from identity.reset_request as r order by r.id limit :most for update skip locked)
            returning address
            """;

    private final Jdbi db;
    private final Clock clock;

    ResetRequests(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(String address) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("address", address)
                .bind("now", clock.real())
                .execute());
    }

    /** Takes the oldest ones out, to be answered in the same transaction. */
    List<String> take(int most) {
        return db.withHandle(
                h -> h.createQuery(TAKE).bind("most", most).mapTo(String.class).list());
    }
}
