package dev.fairground.identity.session;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Credentials;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.password.PasswordRules;
import dev.fairground.identity.password.Passwords;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Gives an account another password, for its holder who knows the present one; hashing stands before the transaction. */
@ApplicationScoped
class ChangePassword {
    private final Profiles profiles;
    private final Credentials credentials;
    private final Passwords passwords;
    private final ReplacePassword replace;

    ChangePassword(Profiles profiles, Credentials credentials, Passwords passwords, ReplacePassword replace) {
        this.profiles = profiles;
        this.credentials = credentials;
        this.passwords = passwords;
        this.replace = replace;
    }

    /** Every device but this one is signed out. */
    Outcome<UserId> change(UserId user, UUID thisSession, String present, String next) {
        if (!passwords.matches(present, credentials.passwordHash(user).orElse(null))) {
            return new Refused<>(IdentityRefusal.BAD_CREDENTIALS);
        }
        var account = profiles.account(user);
        var weak = PasswordRules.check(next, List.of(account.username(), account.email()));
        if (weak.isPresent()) {
            return PasswordRules.refuse(weak.get());
        }
        replace.of(account, passwords.hash(next), thisSession);
        return new Done<>(user);
    }
}
