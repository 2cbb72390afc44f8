package dev.fairground.identity.session;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Gives an account the password its holder chose through a link, and signs out every device that was signed in. */
@UseCase
class SetPassword {
    private final PasswordLinks links;
    private final Credentials credentials;
    private final SessionRows sessions;
    private final Denials denials;
    private final Accounts accounts;

    SetPassword(
            PasswordLinks links, Credentials credentials, SessionRows sessions, Denials denials, Accounts accounts) {
        this.links = links;
        this.credentials = credentials;
        this.sessions = sessions;
        this.denials = denials;
        this.accounts = accounts;
    }

    @Transactional
    Outcome<Account> set(String token, String passwordHash) {
        var user = links.use(token);
        if (user.isEmpty()) {
            return new Outcome.Refused<>(IdentityRefusal.TOKEN_INVALID);
        }
        credentials.setPassword(user.get(), passwordHash);
        denials.end(sessions.deleteAllOf(user.get()));
        return new Outcome.Done<>(
                accounts.byIds(Set.of(user.get())).values().iterator().next());
    }
}
