package dev.fairground.identity.session;

import dev.fairground.http.Edge;
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
    private final Accounts accounts;
    private final KnownPassword password;
    private final SignInTries tries;
    private final SecondFactor secondFactor;
    private final OpenSession openSession;

    SignIn(
            Accounts accounts,
            KnownPassword password,
            SignInTries tries,
            SecondFactor secondFactor,
            OpenSession openSession) {
        this.accounts = accounts;
        this.password = password;
        this.tries = tries;
        this.secondFactor = secondFactor;
        this.openSession = openSession;
    }

    /** The same answer, after the same time, for a wrong password and for a login that nobody has. */
    Outcome<SignedIn> signIn(Proof proof, String device) {
        var wait = tries.take(proof.login);
        if (wait.isPresent()) {
            return new Refused<>(Edge.RATE_LIMITED, Map.of("retryAfter", wait.getAsLong()));
        }
        var account = accounts.byLogin(proof.login.strip());
        if (!password.is(account.map(Account::id).orElse(null), proof.password) || account.isEmpty()) {
            return new Refused<>(IdentityRefusal.BAD_CREDENTIALS);
        }
        if (secondFactor.check(account.get().id(), proof.code) instanceof Refused<UserId>(var reason, var facts)) {
            return new Refused<>(reason, facts);
        }
        tries.forget(proof.login);
        return openSession.open(account.get(), device);
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
