package dev.fairground.identity.session;

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
    private final Clock clock;

    OpenSession(SessionRows sessions, AppealTokens appeals, Clock clock) {
        this.sessions = sessions;
        this.appeals = appeals;
        this.clock = clock;
    }

    /** A new session; a locked account is refused, with a token that lets its owner appeal. */
    @Transactional
    public Outcome<SignedIn> open(Account account, String device) {
        if (account.state() != Account.State.ACTIVE) {
            return new Outcome.Refused<>(
                    IdentityRefusal.LOCKED,
                    Map.of("state", account.state(), "appealToken", appeals.issue(account.id())));
        }
        var refresh = RefreshToken.first(Ids.next());
        sessions.insert(Session.begin(refresh, account.id(), device, clock.real()));
        return new Outcome.Done<>(new SignedIn(account, refresh));
    }
}
