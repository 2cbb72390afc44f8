package dev.fairground.people.ties;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.people.Finder;
import dev.fairground.people.PeopleRefusal;
import dev.fairground.people.profile.ProfileRows;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps somebody away: they neither see nor find nor ask this person any more. */
@UseCase
class BlockPerson {
    private final ProfileRows profiles;
    private final TieRows ties;
    private final Finder finder;

    BlockPerson(ProfileRows profiles, TieRows ties, Finder finder) {
        this.profiles = profiles;
        this.ties = ties;
        this.finder = finder;
    }

    @Transactional
    Outcome<Tie> block(UserId me, UserId other) {
        if (me.equals(other)) {
            return new Refused<>(PeopleRefusal.ONESELF);
        }
        profiles.lock(List.of(me, other));
        finder.expect(me, other);
        ties.block(me, other);
        return new Done<>(ties.between(me, other));
    }
}
