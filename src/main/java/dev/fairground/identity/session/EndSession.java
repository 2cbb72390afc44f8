package dev.fairground.identity.session;

import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.List;

/** Signs one device out: its refresh token is worth nothing any more, and neither are the access tokens it got. */
@UseCase
class EndSession {
    private final SessionRows sessions;
    private final Denials denials;

    EndSession(SessionRows sessions, Denials denials) {
        this.sessions = sessions;
        this.denials = denials;
    }

    /** Ends the session whose present token this is; any other token ends nothing. */
    @Transactional
    void end(RefreshToken token) {
        var session = sessions.lock(token.session());
        if (session.isPresent() && session.get().tokenHash().equals(token.hash())) {
            sessions.delete(token.session());
            denials.end(List.of(token.session()));
        }
    }
}
