package dev.fairground.identity.account;

import dev.fairground.http.ProgramSettings;
import dev.fairground.identity.account.TradeRule.Proof;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.mail.MailSettings;
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

    private final Jdbi db;
    private final TradeRule rule;

    Traders(Jdbi db, ProgramSettings program, MailSettings mail) {
        this.db = db;
        this.rule = TradeRule.of(program.demo(), mail.url().isPresent());
    }

    public boolean include(UserId user) {
        return rule == TradeRule.EVERYBODY || rule.admits(proof(user));
    }

    private Proof proof(UserId user) {
        return db.withHandle(h -> h.createQuery(PROOF)
                .bind("id", user.value())
                .map((row, _) ->
                        new Proof(row.getBoolean("address"), row.getBoolean("proven"), row.getBoolean("elsewhere")))
                .one());
    }
}
