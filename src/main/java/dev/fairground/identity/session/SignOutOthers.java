package dev.fairground.identity.session;

import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs every device out but the one that is used for it. */
@UseCase
public class SignOutOthers {
    private final SessionRows sessions;
    private final Denials denials;

    SignOutOthers(SessionRows sessions, Denials denials) {
        this.sessions = sessions;
        this.denials = denials;
    }

    /** With no device that is kept, it signs all of them out. */
    @Transactional
    public void signOut(UserId user, @Nullable UUID kept) {
        denials.end(sessions.deleteOthersOf(user, kept));
    }
}
