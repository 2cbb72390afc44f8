package dev.fairground.identity.session;

import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Signs every device out but the one that is used for it. */
@UseCase
class SignOutOthers {
    private final SessionRows sessions;
    private final Denials denials;

    SignOutOthers(SessionRows sessions, Denials denials) {
        this.sessions = sessions;
        this.denials = denials;
    }

    @Transactional
    void signOut(UserId user, UUID kept) {
        denials.end(sessions.deleteOthersOf(user, kept));
    }
}
