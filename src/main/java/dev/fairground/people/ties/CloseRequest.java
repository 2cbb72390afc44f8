package dev.fairground.people.ties;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.people.profile.ProfileRows;
import jakarta.transaction.Transactional;
import java.util.List;

/** Ends a request without friendship: who was asked declines, who asked takes it back. */
@UseCase
class CloseRequest {
    private final ProfileRows profiles;
    private final TieRows ties;

    CloseRequest(ProfileRows profiles, TieRows ties) {
        this.profiles = profiles;
        this.ties = ties;
    }

    @Transactional
    void close(UserId me, Side side, RequestId id) {
        var seen = ties.request(id)
                .filter(request -> me.equals(side == Side.RECIPIENT ? request.recipient() : request.requester()))
                .orElseThrow(NotFound::new);
        profiles.lock(List.of(seen.requester(), seen.recipient()));
        if (!ties.close(id)) {
            throw new NotFound();
        }
    }

    /** What one is to a request. */
    enum Side {
        REQUESTER,
        RECIPIENT
    }
}
