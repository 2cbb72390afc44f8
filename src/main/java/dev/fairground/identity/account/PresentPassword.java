package dev.fairground.identity.account;

import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.password.Passwords;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks somebody who is signed in for the password, before the account itself is changed. */
@ApplicationScoped
public class PresentPassword {
    private final Profiles profiles;
    private final Credentials credentials;
    private final Passwords passwords;

    PresentPassword(Profiles profiles, Credentials credentials, Passwords passwords) {
        this.profiles = profiles;
        this.credentials = credentials;
        this.passwords = passwords;
    }

    /** The account of somebody who knows its password; slow, so never inside a transaction. */
    public Outcome<Account> shown(UserId user, String password) {
        return passwords.matches(password, credentials.passwordHash(user).orElse(null))
                ? new Done<>(profiles.account(user))
                : new Refused<>(IdentityRefusal.BAD_CREDENTIALS);
    }
}
