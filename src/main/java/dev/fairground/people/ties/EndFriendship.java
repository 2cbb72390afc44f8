package dev.fairground.people.ties;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.people.profile.ProfileRows;
import jakarta.transaction.Transactional;
import java.util.List;

/** Two people are friends no longer, because one of them says so. */
@UseCase
class EndFriendship {
    private final ProfileRows profiles;
    private final TieRows ties;

    EndFriendship(ProfileRows profiles, TieRows ties) {
        this.profiles = profiles;
        this.ties = ties;
    }

    @Transactional
    void end(UserId me, UserId other) {
        if (!ties.between(me, other).friends()) {
            throw new NotFound();
        }
        profiles.lock(List.of(me, other));
        // The other may have said so while the lock was waited for.
        if (!ties.part(me, other)) {
            throw new NotFound();
        }
    }
}
