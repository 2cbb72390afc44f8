package dev.fairground.identity.session;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.secret.Digests;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of links that let somebody set a password once; only a hash of each is kept. */
@Store
public class PasswordLinks {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Language("sql")
    private static final String PUT = """
            insert into identity.password_link (account_id, token_hash, expires_at)
            values (:account, :hash, :expires)
                on conflict (account_id) do update
               set token_hash = excluded.token_hash, expires_at = excluded.expires_at
            """;

    @Language("sql")
    private static final String USE = """
            delete from identity.password_link
             where token_hash = :hash and expires_at > :now
            returning account_id
            """;

    @Language("sql")
    private static final String OWNER = """
            select l.account_id from identity.password_link as l where l.token_hash = :hash and l.expires_at > :now
            """;

    private final Jdbi db;
    private final Clock clock;
    private final SiteSettings site;

    PasswordLinks(Jdbi db, Clock clock, SiteSettings site) {
        this.db = db;
        this.clock = clock;
        this.site = site;
    }

    /** A new address of the page where this account's password can be set; the one before it works no more. */
    public String issue(UserId account, Duration valid) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        db.useHandle(h -> h.createUpdate(PUT)
                .bind("account", account.value())
                .bind("hash", hash(token))
                .bind("expires", clock.real().plus(valid))
                .execute());
        return site.url() + "/set-password?token=" + token;
    }

    /** Whose link this is, while it works. */
    Optional<UserId> owner(String token) {
        return read(OWNER, token);
    }

    /** Uses a link up and says whose it was. */
    Optional<UserId> use(String token) {
        return read(USE, token);
    }

    private Optional<UserId> read(String sql, String token) {
        return db.withHandle(h -> h.createQuery(sql)
                .bind("hash", hash(token))
                .bind("now", clock.real())
                .mapTo(UUID.class)
                .map(UserId::new)
                .findOne());
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(Digests.sha256(token.getBytes(StandardCharsets.UTF_8)));
    }
}
