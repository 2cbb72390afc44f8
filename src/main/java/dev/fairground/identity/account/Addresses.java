package dev.fairground.identity.account;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.sql.SQLException;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** The e-mail addresses of accounts, and the names that come with a first one. */
@Store
public class Addresses {
    private static final String NOT_UNIQUE = "23505";

    @Language("sql")
    private static final String PROVE = """
            update identity.account set email = :email, email_proof = 'MAIL' where id = :id
            """;

    @Language("sql")
    private static final String NAME = """
            update identity.account
               set username = :username, display_name = :username, email = :email, email_proof = 'NONE'
             where id = :id
            """;

    @Language("sql")
    private static final String KEEP = "savepoint before_address";

    @Language("sql")
    private static final String FORGET = "rollback to savepoint before_address";

    private final Jdbi db;

    Addresses(Jdbi db) {
        this.db = db;
    }

    /** Makes a proven address that of an account; false, and nothing has changed, when somebody else has it. */
    public boolean prove(UserId account, String email) {
        return db.withHandle(h ->
                unlessTaken(h, h.createUpdate(PROVE).bind("id", account.value()).bind("email", email))
                        instanceof Done<Integer>);
    }

    /** Gives somebody a username and an address that nobody has proven yet; refused when either is somebody else's. */
    public Outcome<UserId> name(UserId account, String username, String email) {
        return db.withHandle(h -> unlessTaken(
                        h,
                        h.createUpdate(NAME)
                                .bind("id", account.value())
                                .bind("username", username)
                                .bind("email", email))
                .map(_ -> account));
    }

    private static Outcome<Integer> unlessTaken(Handle handle, Update update) {
        handle.execute(KEEP);
        try {
            return new Done<>(update.execute());
        } catch (UnableToExecuteStatementException failed) {
            if (failed.getCause() instanceof SQLException why && NOT_UNIQUE.equals(why.getSQLState())) {
                handle.execute(FORGET);
                return new Refused<>(
                        String.valueOf(why.getMessage()).contains("account_username")
                                ? IdentityRefusal.USERNAME_TAKEN
                                : IdentityRefusal.EMAIL_TAKEN);
            }
            throw failed;
        }
    }
}
