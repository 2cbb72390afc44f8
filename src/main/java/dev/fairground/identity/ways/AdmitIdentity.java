package dev.fairground.identity.ways;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.Role;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.session.Newcomers;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Finds the account of somebody who proved elsewhere who they are, and makes one for whoever is new. */
@UseCase
class AdmitIdentity {
    private final WayRows rows;
    private final Profiles profiles;
    private final Accounts accounts;
    private final Newcomers newcomers;

    AdmitIdentity(WayRows rows, Profiles profiles, Accounts accounts, Newcomers newcomers) {
        this.rows = rows;
        this.profiles = profiles;
        this.accounts = accounts;
        this.newcomers = newcomers;
    }

    /** However many come as the same person at once, there is one account. An address that has one is not linked unasked. */
    @Transactional
    Outcome<Account> admit(ExternalIdentity who, Language language) {
        rows.lock(who);
        var owner = rows.owner(who);
        if (owner.isPresent()) {
            return new Done<>(profiles.account(owner.get()));
        }
        return newcomers.areWelcome() ? make(who, language) : new Refused<>(IdentityRefusal.REGISTRATION_CLOSED);
    }

    private Outcome<Account> make(ExternalIdentity who, Language language) {
        for (var username : Usernames.of(who.name()).toList()) {
            var outcome = accounts.register(List.of(newcomer(who, username, language)))
                    .getFirst();
            if (outcome instanceof Done<Account>(var account)) {
                rows.insert(account.id(), who);
                return outcome;
            }
            if (outcome instanceof Refused<Account>(var reason, var _) && reason == IdentityRefusal.EMAIL_TAKEN) {
                return new Refused<>(IdentityRefusal.LINK_REQUIRED);
            }
        }
        return new Refused<>(IdentityRefusal.USERNAME_TAKEN);
    }

    private static NewAccount newcomer(ExternalIdentity who, String username, Language language) {
        var email = who.provenEmail();
        var way = who.provider().code();
        return new NewAccount(
                username, who.shownName(), email, email != null, language, null, Set.of(Role.USER), null, way);
    }
}
