package dev.fairground.people.ties;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.people.profile.ProfileRows;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes friends of who asked and who was asked; only the latter can. */
@UseCase
class AcceptRequest {
    private final ProfileRows profiles;
    private final TieRows ties;
    private final TieNotices notices;

    AcceptRequest(ProfileRows profiles, TieRows ties, TieNotices notices) {
        this.profiles = profiles;
        this.ties = ties;
        this.notices = notices;
    }

    @Transactional
    void accept(UserId recipient, RequestId id) {
        var seen = ties.request(id)
                .filter(request -> request.recipient().equals(recipient))
                .orElseThrow(NotFound::new);
        profiles.lock(List.of(recipient, seen.requester()));
        // It may have been taken back while the lock was waited for.
        if (!ties.close(id)) {
            throw new NotFound();
        }
        ties.befriend(recipient, seen.requester());
        notices.accepted(recipient, seen.requester());
    }
}
