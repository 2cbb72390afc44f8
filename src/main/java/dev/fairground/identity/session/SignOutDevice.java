package dev.fairground.identity.session;

import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Signs a device out from another one: neither its refresh token nor its access tokens work any more. */
@UseCase
class SignOutDevice {
    private final SessionRows sessions;
    private final Denials denials;

    SignOutDevice(SessionRows sessions, Denials denials) {
        this.sessions = sessions;
        this.denials = denials;
    }

    /** Ends a session of this user; false when it is none of theirs. */
    @Transactional
    boolean signOut(UserId user, UUID session) {
        var ended = sessions.deleteOf(user, session);
        if (ended) {
            denials.end(List.of(session));
        }
        return ended;
    }
}
