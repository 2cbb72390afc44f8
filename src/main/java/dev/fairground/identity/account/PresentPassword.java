package dev.fairground.identity.account;

import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks somebody who is signed in who they are, before the account itself is changed. */
@ApplicationScoped
public class PresentPassword {
    private final Profiles profiles;
    private final Credentials credentials;
    private final KnownPassword password;
    private final SecurityLog security;

    PresentPassword(Profiles profiles, Credentials credentials, KnownPassword password, SecurityLog security) {
        this.profiles = profiles;
        this.credentials = credentials;
        this.password = password;
        this.security = security;
    }

    /**
     * The account of somebody who knows its password or, where it has none, signed in a moment ago; slow, so never
     * inside a transaction. Guests have nothing to show.
     */
    public Outcome<Account> shown(UserId user, UUID session, @Nullable String password) {
        var account = profiles.account(user);
        if (account.guest()) {
            return new Refused<>(IdentityRefusal.GUEST);
        }
        if (credentials.passwordHash(user).isEmpty()) {
            return credentials.isFresh(user, session)
                    ? new Done<>(account)
                    : refuse(user, IdentityRefusal.SIGN_IN_AGAIN);
        }
        return password != null && this.password.is(user, password)
                ? new Done<>(account)
                : refuse(user, IdentityRefusal.BAD_CREDENTIALS);
    }

    private Refused<Account> refuse(UserId user, IdentityRefusal reason) {
        security.refused(Event.PRESENCE, "password", user, reason);
        return new Refused<>(reason);
    }
}
