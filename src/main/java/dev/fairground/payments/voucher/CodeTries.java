package dev.fairground.payments.voucher;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.time.Duration;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Counts who guesses codes: a try is taken before it is known whether it was right, and given back if it was. */
@Store
class CodeTries {
    static final Duration WINDOW = Duration.ofHours(1);

    private static final int MOST = 10;

    @Language("sql")
    private static final String TAKE = """
            insert into payments.code_tries as t (user_id, began_at, tries)
            values (:user, :now, 1)
                on conflict (user_id) do update
               set began_at = case when t.began_at <= :begins then :now else t.began_at end,
                   tries = case when t.began_at <= :begins then 1 else t.tries + 1 end
             where t.began_at <= :begins or t.tries < :most
            """;

    @Language("sql")
    private static final String GIVE_BACK = """
            update payments.code_tries set tries = tries - 1 where user_id = :user and tries > 0
            """;

    private final Jdbi db;
    private final Clock clock;

    CodeTries(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** False when there are none left in this hour. */
    boolean take(UserId user) {
        var now = clock.real();
        return db.withHandle(h -> h.createUpdate(TAKE)
                        .bind("user", user.value())
                        .bind("now", now)
                        .bind("begins", now.minus(WINDOW))
                        .bind("most", MOST)
                        .execute())
                == 1;
    }

    void giveBack(UserId user) {
        db.useHandle(h -> h.createUpdate(GIVE_BACK).bind("user", user.value()).execute());
    }
}
