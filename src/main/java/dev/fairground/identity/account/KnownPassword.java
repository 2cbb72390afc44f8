package dev.fairground.identity.account;

import dev.fairground.identity.password.Passwords;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Checks passwords, and keeps one that another program had hashed as our own once its owner has shown it. */
@ApplicationScoped
public class KnownPassword {
    private final Credentials credentials;
    private final Passwords passwords;

    KnownPassword(Credentials credentials, Passwords passwords) {
        this.credentials = credentials;
        this.passwords = passwords;
    }

    /** Whether this account has this password; takes as long for nobody. Slow, so never inside a transaction. */
    public boolean is(@Nullable UserId account, String password) {
        var hash = account == null ? null : credentials.passwordHash(account).orElse(null);
        var right = passwords.matches(password, hash);
        if (right && account != null && hash != null && passwords.isImported(hash)) {
            credentials.renewPassword(account, hash, passwords.hash(password));
        }
        return right;
    }
}
