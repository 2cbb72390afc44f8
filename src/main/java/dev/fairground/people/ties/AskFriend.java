package dev.fairground.people.ties;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.people.Finder;
import dev.fairground.people.PeopleRefusal;
import dev.fairground.people.profile.Audience;
import dev.fairground.people.profile.ProfileRows;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** Asks somebody to be friends; where they have asked already, both are at once. */
@UseCase
public class AskFriend {
    private static final int MOST_OPEN = 50;

    private final ProfileRows profiles;
    private final TieRows ties;
    private final TieNotices notices;
    private final Finder finder;

    AskFriend(ProfileRows profiles, TieRows ties, TieNotices notices, Finder finder) {
        this.profiles = profiles;
        this.ties = ties;
        this.notices = notices;
        this.finder = finder;
    }

    /**
     * What is between the two from now on.
     *
     * @param other somebody who exists
     */
    @Transactional
    public Outcome<Tie> ask(UserId me, UserId other) {
        if (me.equals(other)) {
            return new Refused<>(PeopleRefusal.ONESELF);
        }
        var locked = profiles.lock(List.of(me, other));
        finder.expect(me, other);
        var recipient = Objects.requireNonNull(locked.get(other));
        var tie = ties.between(me, other);
        if (tie.blocked()) {
            throw new NotFound();
        }
        var takesRequests = recipient.privacy().requests() == Audience.EVERYBODY;
        var refusal = tie.whyNotAsk(takesRequests, ties.openRequests(me) < MOST_OPEN);
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        if (tie.relation() == Tie.Relation.ASKS) {
            ties.befriend(me, other);
            notices.accepted(me, other);
        } else {
            ties.ask(me, other);
            notices.asked(me, other);
        }
        return new Done<>(ties.between(me, other));
    }
}
