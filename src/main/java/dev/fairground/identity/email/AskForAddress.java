package dev.fairground.identity.email;

import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.account.Credentials;
import dev.fairground.identity.email.EmailCode.Purpose;
import dev.fairground.identity.password.Passwords;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets somebody who knows the password ask for another address; nothing changes before that address answers. */
@ApplicationScoped
class AskForAddress {
    private final Credentials credentials;
    private final Passwords passwords;
    private final SendCode sendCode;

    AskForAddress(Credentials credentials, Passwords passwords, SendCode sendCode) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.sendCode = sendCode;
    }

    /** Sends a code to the new address, whether or not somebody else has it: only its owner learns more. */
    Outcome<EmailCode> ask(Account account, String email, String password) {
        var errors = NewAccount.check(account.username(), email);
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        if (!passwords.matches(password, credentials.passwordHash(account.id()).orElse(null))) {
            return new Refused<>(IdentityRefusal.BAD_CREDENTIALS);
        }
        return sendCode.send(account, Purpose.CHANGE, email);
    }
}
