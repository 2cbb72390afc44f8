package dev.fairground.identity.session;

import dev.fairground.http.Edge;
import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.KnownPassword;
import dev.fairground.identity.factor.SecondFactor;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets somebody in who knows the password; the slow check stands before the transaction, not in it. */
@ApplicationScoped
class SignIn {
    private static final String WAY = "password";

    private final Accounts accounts;
    private final KnownPassword password;
    private final SignInTries tries;
    private final SecondFactor secondFactor;
    private final OpenSession openSession;
    private final SecurityLog security;

    SignIn(
            Accounts accounts,
            KnownPassword password,
            SignInTries tries,
            SecondFactor secondFactor,
            OpenSession openSession,
            SecurityLog security) {
        this.accounts = accounts;
        this.password = password;
        this.tries = tries;
        this.secondFactor = secondFactor;
        this.openSession = openSession;
        this.security = security;
    }

    /** The same answer, after the same time, for a wrong password and for a login that nobody has. */
    Outcome<SignedIn> signIn(Proof proof, String device) {
        var login = proof.login.strip();
        var account = accounts.byLogin(login);
        var name = account.map(Account::username).orElse(login);
        var id = account.map(Account::id).orElse(null);
        var wait = tries.take(name);
        if (wait.isPresent()) {
            security.refused(Event.SIGN_IN, WAY, id, Edge.RATE_LIMITED);
            return new Refused<>(Edge.RATE_LIMITED, Map.of("retryAfter", wait.getAsLong()));
        }
        if (!password.is(id, proof.password) || account.isEmpty()) {
            security.refused(Event.SIGN_IN, WAY, id, IdentityRefusal.BAD_CREDENTIALS);
            return new Refused<>(IdentityRefusal.BAD_CREDENTIALS);
        }
        if (secondFactor.check(account.get().id(), proof.code) instanceof Refused<UserId>(var reason, var facts)) {
            return new Refused<>(reason, facts);
        }
        tries.forget(name);
        return openSession.open(account.get(), device, WAY);
    }

    /**
     * What somebody shows.
     *
     * @param code of the authenticator or of the recovery sheet, where the account asks for one
     */
    record Proof(
            @NotNull String login,
            @NotNull String password,
            @Nullable String code) {}
}
