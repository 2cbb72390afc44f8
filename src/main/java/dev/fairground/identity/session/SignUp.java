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
import dev.fairground.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return register(wish, "password").then(account -> openSession.open(account, wish.device, "registration"));
    }

    /**
     * Without signing anybody in.
     *
     * @param acceptedBy the way in on which they accepted the terms; null where they have not seen them
     */
    Outcome<Account> register(Wish wish, @Nullable String acceptedBy) {
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
        var hash = accounts.hash(wish.password);
        var newcomer = NewAccount.user(wish.username, wish.displayName, wish.email, wish.locale, hash);
        var made = accounts.register(List.of(newcomer.accepting(acceptedBy))).getFirst();
        if (made instanceof Done<Account>(var account)) {
            sendCode.send(account, EmailCode.Purpose.VERIFY, wish.email);
        }
        return made;
    }

    /** What a newcomer says, on which device. */
    record Wish(String email, String username, String displayName, String password, Language locale, String device) {}
}
