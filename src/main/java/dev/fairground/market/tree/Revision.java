package dev.fairground.market.tree;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Store;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The mark that every edit of the tree changes; a bare name, because a number could come back after a rollback. */
@Store
class Revision {
    @Language("sql")
    private static final String READ = "select revision from market.tree";

    @Language("sql")
    private static final String RENEW = "update market.tree set revision = :revision";

    private final Jdbi db;

    Revision(Jdbi db) {
        this.db = db;
    }

    UUID read() {
        return db.withHandle(h -> h.createQuery(READ).mapTo(UUID.class).one());
    }

    /** Announces an edit; the row's lock also makes edits of the tree wait for each other. */
    void renew() {
        db.useHandle(h -> h.createUpdate(RENEW).bind("revision", Ids.next()).execute());
    }
}
