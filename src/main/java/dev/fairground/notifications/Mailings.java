package dev.fairground.notifications;

import dev.fairground.kernel.Id;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Who wants letters about notices, and the tokens with which letters are stopped. */
@Store
class Mailings {
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Language("sql")
    private static final String OPEN = """
            insert into notifications.mailing (user_id, token)
            select u.id, u.token
              from unnest(:users::uuid[], :tokens::text[]) as u (id, token)
             order by u.id
                on conflict do nothing
            """;

    @Language("sql")
    private static final String WANTED = """
            select m.user_id, m.token from notifications.mailing as m where m.user_id = any(:users) and m.letters
            """;

    @Language("sql")
    private static final String WANTS = """
            select coalesce((select m.letters from notifications.mailing as m where m.user_id = :user), true)
            """;

    @Language("sql")
    private static final String SET = """
            update notifications.mailing set letters = :letters where user_id = :user
            """;

    @Language("sql")
    private static final String STOP = """
            update notifications.mailing set letters = false where token = :token
            """;

    private final Jdbi db;

    Mailings(Jdbi db) {
        this.db = db;
    }

    /** Of these users those who want letters, with their tokens. */
    Map<UserId, String> tokens(Collection<UserId> users) {
        open(users);
        var tokens = new HashMap<UserId, String>();
        db.useHandle(h -> h.createQuery(WANTED)
                .bindArray("users", UUID.class, (Object[]) Id.values(users))
                .map((row, _) -> Map.entry(new UserId(row.getObject("user_id", UUID.class)), row.getString("token")))
                .forEach(one -> tokens.put(one.getKey(), one.getValue())));
        return tokens;
    }

    boolean wants(UserId user) {
        return db.withHandle(h -> h.createQuery(WANTS)
                .bind("user", user.value())
                .mapTo(Boolean.class)
                .one());
    }

    void set(UserId user, boolean letters) {
        open(List.of(user));
        db.useHandle(h -> h.createUpdate(SET)
                .bind("user", user.value())
                .bind("letters", letters)
                .execute());
    }

    /** Stops the letters of whoever got this token; an unknown one stops nothing. */
    void stop(String token) {
        db.useHandle(h -> h.createUpdate(STOP).bind("token", token).execute());
    }

    private void open(Collection<UserId> users) {
        db.useHandle(h -> h.createUpdate(OPEN)
                .bindArray("users", UUID.class, (Object[]) Id.values(users))
                .bindArray(
                        "tokens", String.class, users.stream().map(_ -> token()).toArray())
                .execute());
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
