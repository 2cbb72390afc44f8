package dev.fairground.identity.account;

import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Which of an account's access tokens are old. */
@Store
public class Epochs {
    @Language("sql")
    private static final String RAISE = """
            update identity.account set epoch = epoch + 1 where id = :id returning epoch
            """;

    private final Jdbi db;

    Epochs(Jdbi db) {
        this.db = db;
    }

    /** Begins a new epoch and says which. */
    public int raise(UserId account) {
        return db.withHandle(h -> h.createQuery(RAISE)
                .bind("id", account.value())
                .mapTo(Integer.class)
                .one());
    }
}
