package dev.fairground.identity.session;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.email.IdentityLetters;
import dev.fairground.identity.secret.MasterKey;
import dev.fairground.identity.session.Session.Expired;
import dev.fairground.identity.session.Session.Renewed;
import dev.fairground.identity.session.Session.Repeated;
import dev.fairground.identity.session.Session.Reused;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Exchanges a refresh token for the next one; a token that was exchanged before ends its session. */
@UseCase
class RenewSession {
    private final SessionRows sessions;
    private final Denials denials;
    private final Accounts accounts;
    private final MasterKey master;
    private final IdentityLetters letters;
    private final Clock clock;

    RenewSession(
            SessionRows sessions,
            Denials denials,
            Accounts accounts,
            MasterKey master,
            IdentityLetters letters,
            Clock clock) {
        this.sessions = sessions;
        this.denials = denials;
        this.accounts = accounts;
        this.master = master;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    Outcome<SignedIn> renew(RefreshToken shown) {
        var found = sessions.lock(shown.session());
        if (found.isEmpty()) {
            return new Outcome.Refused<>(IdentityRefusal.TOKEN_INVALID);
        }
        var session = found.get();
        var account = accounts.byIds(Set.of(session.account())).get(session.account());
        if (account == null || account.state() != Account.State.ACTIVE) {
            return new Outcome.Refused<>(IdentityRefusal.LOCKED);
        }
        return switch (session.renew(shown, master.key("refresh tokens"), clock.real())) {
            case Renewed(var next, var successor) -> {
                sessions.update(next);
                yield new Outcome.Done<>(new SignedIn(account, successor));
            }
            case Repeated(var successor) -> new Outcome.Done<>(new SignedIn(account, successor));
            case Reused() -> {
                sessions.delete(session.id());
                denials.end(List.of(session.id()));
                letters.tokenReused(account);
                yield new Outcome.Refused<>(IdentityRefusal.TOKEN_REUSED);
            }
            case Expired() -> new Outcome.Refused<>(IdentityRefusal.TOKEN_INVALID);
        };
    }
}
