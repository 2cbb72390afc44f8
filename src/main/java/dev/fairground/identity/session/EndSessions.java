package dev.fairground.identity.session;

import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.List;

/** Signs somebody out: the refresh token is worth nothing any more, and neither are the access tokens given for it. */
@UseCase
public class EndSessions {
    private final SessionRows sessions;
    private final Denials denials;

    EndSessions(SessionRows sessions, Denials denials) {
        this.sessions = sessions;
        this.denials = denials;
    }

    /** Ends the session of a refresh token that is the present one; any other token ends nothing. */
    @Transactional
    void end(RefreshToken token) {
        var session = sessions.lock(token.session());
        if (session.isPresent() && session.get().tokenHash().equals(token.hash())) {
            sessions.delete(token.session());
            denials.end(List.of(token.session()));
        }
    }

    /** Ends every session of an account, for example because its password changed. */
    @Transactional
    public void endAllOf(UserId account) {
        denials.end(sessions.deleteAllOf(account));
    }
}
