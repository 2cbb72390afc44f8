package dev.fairground.identity.session;

import dev.fairground.http.Edge;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Credentials;
import dev.fairground.identity.password.Passwords;
import dev.fairground.kernel.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Lets somebody in who knows the password; the slow check stands before the transaction, not in it. */
@ApplicationScoped
class SignIn {
    private final Accounts accounts;
    private final Credentials credentials;
    private final Passwords passwords;
    private final SignInTries tries;
    private final OpenSession openSession;

    SignIn(
            Accounts accounts,
            Credentials credentials,
            Passwords passwords,
            SignInTries tries,
            OpenSession openSession) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.tries = tries;
        this.openSession = openSession;
    }

    /** The same answer, after the same time, for a wrong password and for a login that nobody has. */
    Outcome<SignedIn> signIn(String login, String password, String device) {
        var wait = tries.take(login);
        if (wait.isPresent()) {
            return new Outcome.Refused<>(Edge.RATE_LIMITED, Map.of("retryAfter", wait.getAsLong()));
        }
        var account = accounts.byLogin(login.strip());
        var hash = account.flatMap(known -> credentials.passwordHash(known.id()));
        if (!passwords.matches(password, hash.orElse(null)) || account.isEmpty()) {
            return new Outcome.Refused<>(IdentityRefusal.BAD_CREDENTIALS);
        }
        tries.forget(login);
        return openSession.open(account.get(), device);
    }
}
