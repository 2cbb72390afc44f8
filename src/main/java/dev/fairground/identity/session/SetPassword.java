package dev.fairground.identity.session;

import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
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
    private final ReplacePassword replace;
    private final Accounts accounts;
    private final SecurityLog security;

    SetPassword(PasswordLinks links, ReplacePassword replace, Accounts accounts, SecurityLog security) {
        this.links = links;
        this.replace = replace;
        this.accounts = accounts;
        this.security = security;
    }

    @Transactional
    Outcome<Account> set(String token, String passwordHash) {
        var user = links.use(token);
        if (user.isEmpty()) {
            security.refused(Event.SIGN_IN, "link", null, IdentityRefusal.TOKEN_INVALID);
            return new Outcome.Refused<>(IdentityRefusal.TOKEN_INVALID);
        }
        var account = accounts.byIds(Set.of(user.get())).get(user.get());
        if (account == null || !account.state().comesIn()) {
            return new Outcome.Refused<>(IdentityRefusal.LOCKED);
        }
        replace.of(account, passwordHash, null);
        return new Outcome.Done<>(account);
    }
}
