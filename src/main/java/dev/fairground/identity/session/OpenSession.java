package dev.fairground.identity.session;

import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.secret.AppealTokens;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Begins a session for somebody whose proof was checked. */
@UseCase
public class OpenSession {
    private final SessionRows sessions;
    private final AppealTokens appeals;
    private final SecurityLog security;
    private final Clock clock;

    OpenSession(SessionRows sessions, AppealTokens appeals, SecurityLog security, Clock clock) {
        this.sessions = sessions;
        this.appeals = appeals;
        this.security = security;
        this.clock = clock;
    }

    /**
     * A new session; a locked account is refused, with a token that lets its owner appeal.
     *
     * @param way on which somebody came in
     */
    @Transactional
    public Outcome<SignedIn> open(Account account, String device, String way) {
        if (!account.state().comesIn()) {
            security.refused(Event.SIGN_IN, way, account.id(), IdentityRefusal.LOCKED);
            return new Outcome.Refused<>(
                    IdentityRefusal.LOCKED,
                    Map.of("state", account.state(), "appealToken", appeals.issue(account.id())));
        }
        var refresh = RefreshToken.first(Ids.next());
        sessions.insert(Session.begin(refresh, account.id(), device, clock.real()));
        security.done(Event.SIGN_IN, way, account.id());
        return new Outcome.Done<>(new SignedIn(account, refresh));
    }
}
