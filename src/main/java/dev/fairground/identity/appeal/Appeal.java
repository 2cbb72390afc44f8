package dev.fairground.identity.appeal;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.UserId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who was kept out; decides who may answer.
 *
 * @param locker who kept them out; null where that was no act of staff
 */
record Appeal(UUID id, UserId user, @Nullable UserId locker, State state) {
    enum State {
        OPEN,
        ACCEPTED,
        DECLINED
    }

    /** An answer is final, and is not given by whoever kept them out. */
    Optional<IdentityRefusal> refusal(UserId decider) {
        if (state != State.OPEN) {
            return Optional.of(IdentityRefusal.APPEAL_DECIDED);
        }
        return decider.equals(locker) ? Optional.of(IdentityRefusal.OWN_DECISION) : Optional.empty();
    }
}
