package dev.fairground.identity.session;

import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.email.IdentityLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Ends a session whose token two have, in the caller's transaction, and tells its owner and the log. */
@ApplicationScoped
class StolenSession {
    private final SessionRows sessions;
    private final Denials denials;
    private final IdentityLetters letters;
    private final SecurityLog security;

    StolenSession(SessionRows sessions, Denials denials, IdentityLetters letters, SecurityLog security) {
        this.sessions = sessions;
        this.denials = denials;
        this.letters = letters;
        this.security = security;
    }

    void end(Session session, Account account) {
        sessions.delete(session.id());
        denials.end(List.of(session.id()));
        letters.tokenReused(account);
        security.refused(Event.TOKEN_REUSE, "refresh", account.id(), IdentityRefusal.TOKEN_REUSED);
    }
}
