package dev.fairground.identity.account;

import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.sql.SQLException;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The e-mail addresses of accounts. */
@Store
public class Addresses {
    private static final String NOT_UNIQUE = "23505";

    @Language("sql")
    private static final String PROVE = """
            update identity.account set email = :email, email_proof = 'MAIL' where id = :id
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
        return db.withHandle(h -> {
            h.execute(KEEP);
            try {
                h.createUpdate(PROVE)
                        .bind("id", account.value())
                        .bind("email", email)
                        .execute();
                return true;
            } catch (UnableToExecuteStatementException failed) {
                if (failed.getCause() instanceof SQLException why && NOT_UNIQUE.equals(why.getSQLState())) {
                    h.execute(FORGET);
                    return false;
                }
                throw failed;
            }
        });
    }
}
