package dev.fairground.identity.session;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.email.EmailCode;
import dev.fairground.identity.email.SendCode;
import dev.fairground.identity.password.PasswordRules;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes an account for somebody who asks for one, asks whether the address is theirs, and signs them in. */
@ApplicationScoped
class SignUp {
    private final Newcomers newcomers;
    private final Accounts accounts;
    private final SendCode sendCode;
    private final OpenSession openSession;

    SignUp(Newcomers newcomers, Accounts accounts, SendCode sendCode, OpenSession openSession) {
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.sendCode = sendCode;
        this.openSession = openSession;
    }

    Outcome<SignedIn> signUp(Wish wish) {
        if (!newcomers.areWelcome()) {
            return new Refused<>(IdentityRefusal.REGISTRATION_CLOSED);
        }
        var errors = NewAccount.check(wish.username, wish.email);
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        var weak = PasswordRules.check(wish.password, List.of(wish.username, wish.email));
        if (weak.isPresent()) {
            return PasswordRules.refuse(weak.get());
        }
        var newcomer = NewAccount.user(wish.username, wish.email, wish.locale, accounts.hash(wish.password));
        return switch (accounts.register(List.of(newcomer)).getFirst()) {
            case Done(var account) -> welcome(account, wish.email, wish.device);
            case Replayed(var account) -> welcome(account, wish.email, wish.device);
            case Refused(var reason, var facts) -> new Refused<>(reason, facts);
        };
    }

    private Outcome<SignedIn> welcome(Account account, String email, String device) {
        sendCode.send(account, EmailCode.Purpose.VERIFY, email);
        return openSession.open(account, device, "registration");
    }

    /** What a newcomer says, on which device. */
    record Wish(String email, String username, String password, Language locale, String device) {}
}
