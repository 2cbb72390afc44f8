package dev.fairground.identity.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairground.http.ProgramSettings;
import dev.fairground.identity.account.TradeRule.Proof;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.mail.MailSettings;
import java.time.Duration;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Knows who may buy, sell and take money out. */
@Store
public class Traders {
    @Language("sql")
    private static final String PROOF = """
            select a.email is not null as address,
                   a.email_proof <> 'NONE' as proven,
                   exists (select 1 from identity.way as w where w.account_id = a.id) as elsewhere
              from identity.account as a
             where a.id = :id
            """;

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final Jdbi db;
    private final TradeRule rule;
    private final Cache<UserId, Boolean> admitted = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Traders(Jdbi db, ProgramSettings program, MailSettings mail) {
        this.db = db;
        this.rule = TradeRule.of(program.demo(), mail.url().isPresent());
    }

    /** A "no" is never answered from memory: whoever proves an address trades at once. */
    public boolean include(UserId user) {
        if (rule == TradeRule.EVERYBODY || admitted.getIfPresent(user) != null) {
            return true;
        }
        var admits = rule.admits(proof(user));
        if (admits) {
            admitted.put(user, true);
        }
        return admits;
    }

    private Proof proof(UserId user) {
        return db.withHandle(h -> h.createQuery(PROOF)
                .bind("id", user.value())
                .map((row, _) ->
                        new Proof(row.getBoolean("address"), row.getBoolean("proven"), row.getBoolean("elsewhere")))
                .one());
    }
}
