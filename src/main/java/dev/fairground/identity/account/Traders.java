package dev.fairground.identity.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.Trade.Refusal;
import dev.fairground.identity.account.TradeRule.Proof;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.mail.MailSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Knows who may buy, sell and take money out. */
@Store
public class Traders {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    @Language("sql")
    private static final String PROOF = """
            select a.state = 'FROZEN' as frozen,
                   a.email is not null as address,
                   a.email_proof <> 'NONE' as proven,
                   exists (select 1 from identity.way as w where w.account_id = a.id) as elsewhere
              from identity.account as a
             where a.id = :id
            """;

    private final Jdbi db;
    private final TradeRule rule;
    private final Cache<UserId, Boolean> included = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Traders(Jdbi db, ProgramSettings program, MailSettings mail) {
        this.db = db;
        this.rule = TradeRule.of(program.demo(), mail.url().isPresent());
    }

    /** Why somebody may not trade; a refusal is never answered from memory. */
    public Optional<Refusal> refusal(UserId user) {
        if (included.getIfPresent(user) != null) {
            return Optional.empty();
        }
        var refusal = db.withHandle(h -> h.createQuery(PROOF)
                        .bind("id", user.value())
                        .map((row, _) -> Optional.ofNullable(refusal(row)))
                        .findOne())
                .orElseGet(Optional::empty);
        if (refusal.isEmpty()) {
            included.put(user, true);
        }
        return refusal;
    }

    /** Looks anew at whether somebody may trade, on this node now and on others within five seconds. */
    public void forget(UserId user) {
        included.invalidate(user);
    }

    private @Nullable Refusal refusal(ResultSet row) throws SQLException {
        if (row.getBoolean("frozen")) {
            return Refusal.ACCOUNT_FROZEN;
        }
        var proof = new Proof(row.getBoolean("address"), row.getBoolean("proven"), row.getBoolean("elsewhere"));
        return rule.admits(proof) ? null : Refusal.EMAIL_UNPROVEN;
    }
}
