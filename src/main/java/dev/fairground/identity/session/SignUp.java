package dev.fairground.identity.session;

import dev.fairground.identity.Accounts;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.password.PasswordRules;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Makes an account for somebody who asks for one, and signs them in. */
@ApplicationScoped
class SignUp {
    private final Newcomers newcomers;
    private final Accounts accounts;
    private final OpenSession openSession;

    SignUp(Newcomers newcomers, Accounts accounts, OpenSession openSession) {
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.openSession = openSession;
    }

    Outcome<SignedIn> signUp(String email, String username, String password, Language locale) {
        if (!newcomers.areWelcome()) {
            return new Refused<>(IdentityRefusal.REGISTRATION_CLOSED);
        }
        var errors = NewAccount.check(username, email);
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        var weak = PasswordRules.check(password, List.of(username, email));
        if (weak.isPresent()) {
            return new Refused<>(IdentityRefusal.WEAK_PASSWORD, Map.of("fields", List.<FieldError>of(weak.get())));
        }
        var newcomer = NewAccount.user(username, email, locale, accounts.hash(password));
        return switch (accounts.register(List.of(newcomer)).getFirst()) {
            case Done(var account) -> openSession.open(account);
            case Replayed(var account) -> openSession.open(account);
            case Refused(var reason, var facts) -> new Refused<>(reason, facts);
        };
    }
}
