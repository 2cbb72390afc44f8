package dev.fairground.identity.kyc;

import dev.fairground.identity.Kyc.State;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of papers and what came of them. */
@Store
class KycRows {
    @Language("sql")
    private static final String STATE = """
            select k.state from identity.kyc as k where k.account_id = :account
            """;

    @Language("sql")
    private static final String LOCK = """
            select k.state from identity.kyc as k where k.account_id = :account for update
            """;

    @Language("sql")
    private static final String PAPERS = """
            select k.papers from identity.kyc as k where k.account_id = :account
            """;

    @Language("sql")
    private static final String ASK = """
            insert into identity.kyc as k (account_id, state, papers, asked_at)
            values (:account, 'PENDING', :papers, :now)
                on conflict (account_id) do update
               set state = 'PENDING', papers = excluded.papers, asked_at = excluded.asked_at, decided_at = null,
                   decided_by = null, reason = null
             where k.state = 'REJECTED'
            returning state
            """;

    @Language("sql")
    private static final String DECIDE = """
            update identity.kyc
               set state = :state, decided_at = :now, decided_by = :by, reason = :reason
             where account_id = :account
            """;

    private final Jdbi db;
    private final Clock clock;

    KycRows(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    State state(UserId account) {
        return state(STATE, account);
    }

    /** The state, which nobody else changes until the transaction ends. */
    State lock(UserId account) {
        return state(LOCK, account);
    }

    Optional<byte[]> papers(UserId account) {
        return db.withHandle(h -> h.createQuery(PAPERS)
                .bind("account", account.value())
                .mapTo(byte[].class)
                .findOne());
    }

    /** Asks for a look at these papers; false where one is under way or has succeeded. */
    boolean ask(UserId account, byte[] papers) {
        return db.withHandle(h -> h.createQuery(ASK)
                .bind("account", account.value())
                .bind("papers", papers)
                .bind("now", clock.real())
                .mapTo(String.class)
                .findOne()
                .isPresent());
    }

    void decide(UserId account, State state, UserId by, String reason) {
        db.useHandle(h -> h.createUpdate(DECIDE)
                .bind("account", account.value())
                .bind("state", state)
                .bind("by", by.value())
                .bind("reason", reason)
                .bind("now", clock.real())
                .execute());
    }

    private State state(String sql, UserId account) {
        return db.withHandle(h -> h.createQuery(sql)
                .bind("account", account.value())
                .mapTo(String.class)
                .findOne()
                .map(State::valueOf)
                .orElse(State.NONE));
    }
}
