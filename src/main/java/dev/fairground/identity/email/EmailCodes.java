package dev.fairground.identity.email;

import dev.fairground.identity.email.EmailCode.Purpose;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The codes and links that were sent last. */
@Store
public class EmailCodes {
    // The row of the account is the lock: it is there before the first code is.
    @Language("sql")
    private static final String LOCK = """
            select a.id from identity.account as a where a.id = :account for update
            """;

    @Language("sql")
    private static final String FIND = """
            select c.purpose, c.address, c.hash, c.sent_at, c.tries, c.sent_today
              from identity.email_code as c
             where c.account_id = :account and c.purpose = :purpose
            """;

    @Language("sql")
    private static final String PUT = """
            insert into identity.email_code (account_id, purpose, address, hash, sent_at, tries, sent_today)
            values (:account, :purpose, :address, :hash, :sentAt, :tries, :sentToday)
                on conflict (account_id, purpose) do update
               set address = excluded.address, hash = excluded.hash, sent_at = excluded.sent_at, tries = excluded.tries,
                   sent_today = excluded.sent_today
            """;

    @Language("sql")
    private static final String DELETE = """
            delete from identity.email_code where account_id = :account and purpose = :purpose
            """;

    private final Jdbi db;

    EmailCodes(Jdbi db) {
        this.db = db;
    }

    /** The code that was sent last, locked with its account until the transaction ends. */
    public Optional<EmailCode> lock(UserId account, Purpose purpose) {
        return db.withHandle(h -> {
            h.createQuery(LOCK)
                    .bind("account", account.value())
                    .mapTo(UUID.class)
                    .one();
            return h.createQuery(FIND)
                    .bind("account", account.value())
                    .bind("purpose", purpose)
                    .map((row, _) -> code(row))
                    .findOne();
        });
    }

    public void put(UserId account, EmailCode code) {
        db.useHandle(h -> h.createUpdate(PUT)
                .bind("account", account.value())
                .bind("purpose", code.purpose())
                .bind("address", code.address())
                .bind("hash", code.hash())
                .bind("sentAt", code.sentAt())
                .bind("tries", code.tries())
                .bind("sentToday", code.sentToday())
                .execute());
    }

    void delete(UserId account, Purpose purpose) {
        db.useHandle(h -> h.createUpdate(DELETE)
                .bind("account", account.value())
                .bind("purpose", purpose)
                .execute());
    }

    private static EmailCode code(ResultSet row) throws SQLException {
        return new EmailCode(
                Purpose.valueOf(row.getString("purpose")),
                row.getString("address"),
                row.getString("hash"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getInt("sent_today"));
    }
}
