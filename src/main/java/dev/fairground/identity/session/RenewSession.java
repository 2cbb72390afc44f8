package dev.fairground.identity.session;

import dev.fairground.identity.Accounts;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.secret.MasterKey;
import dev.fairground.identity.session.Session.Expired;
import dev.fairground.identity.session.Session.Renewed;
import dev.fairground.identity.session.Session.Repeated;
import dev.fairground.identity.session.Session.Reused;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Exchanges a refresh token for the next one; a token that was exchanged before ends its session. */
@UseCase
class RenewSession {
    private final SessionRows sessions;
    private final Accounts accounts;
    private final MasterKey master;
    private final StolenSession stolen;
    private final Clock clock;

    RenewSession(SessionRows sessions, Accounts accounts, MasterKey master, StolenSession stolen, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.master = master;
        this.stolen = stolen;
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
        if (account == null || !account.state().comesIn()) {
            return new Outcome.Refused<>(IdentityRefusal.LOCKED);
        }
        return switch (session.renew(shown, master.key("refresh tokens"), clock.real())) {
            case Renewed(var next, var successor) -> {
                sessions.update(next);
                yield new Outcome.Done<>(new SignedIn(account, successor));
            }
            case Repeated(var successor) -> new Outcome.Done<>(new SignedIn(account, successor));
            case Reused() -> {
                stolen.end(session, account);
                yield new Outcome.Refused<>(IdentityRefusal.TOKEN_REUSED);
            }
            case Expired() -> new Outcome.Refused<>(IdentityRefusal.TOKEN_INVALID);
        };
    }
}
