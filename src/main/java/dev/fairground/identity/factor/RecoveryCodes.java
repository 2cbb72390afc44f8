package dev.fairground.identity.factor;

import dev.fairground.identity.secret.MasterKey;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Ten codes on paper for somebody who lost the authenticator; each works once, and only hashes are kept. */
@Store
class RecoveryCodes {
    private static final int HOW_MANY = 10;
    private static final int LENGTH = 10;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Language("sql")
    private static final String REPLACE = """
            with gone as (
                delete from identity.recovery_code where account_id = :account)
            insert into identity.recovery_code (account_id, hash)
            select :account, c.hash
              from unnest(:hashes::text[]) as c (hash)
            """;

    @Language("sql")
    private static final String USE = """
            delete from identity.recovery_code where account_id = :account and hash = :hash
            """;

    @Language("sql")
    private static final String LEFT = """
            select count(*) from identity.recovery_code where account_id = :account
            """;

    private final Jdbi db;
    private final MasterKey master;

    RecoveryCodes(Jdbi db, MasterKey master) {
        this.db = db;
        this.master = master;
    }

    /** Ten new codes; the old ones work no more. */
    List<String> replace(UserId account) {
        var codes = Stream.generate(RecoveryCodes::random).limit(HOW_MANY).toList();
        var hashes = codes.stream().map(code -> hash(account, code)).toArray();
        db.useHandle(h -> h.createUpdate(REPLACE)
                .bind("account", account.value())
                .bindArray("hashes", String.class, hashes)
                .execute());
        return codes;
    }

    /** Uses a code up; false when it is none, or was used before. */
    boolean use(UserId account, String code) {
        return db.withHandle(h -> h.createUpdate(USE)
                        .bind("account", account.value())
                        .bind("hash", hash(account, code))
                        .execute())
                == 1;
    }

    int left(UserId account) {
        return db.withHandle(h -> h.createQuery(LEFT)
                .bind("account", account.value())
                .mapTo(Integer.class)
                .one());
    }

    private static String random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(n -> String.valueOf(ALPHABET.charAt(n)))
                .collect(Collectors.joining())
                .replaceAll("(.{5})(?=.)", "$1-");
    }

    /** However somebody writes the letters and the dash. */
    private String hash(UserId account, String code) {
        var plain = code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0');
        var text = account + "\n" + plain.replace('I', '1').replace('L', '1');
        return HexFormat.of()
                .formatHex(MasterKey.mac(master.key("recovery codes"), text.getBytes(StandardCharsets.UTF_8)));
    }
}
