package dev.fairground.people.ties;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;

/** Lets somebody near again who was kept away. */
@UseCase
class UnblockPerson {
    private final TieRows ties;

    UnblockPerson(TieRows ties) {
        this.ties = ties;
    }

    @Transactional
    void unblock(UserId me, UserId other) {
        if (!ties.unblock(me, other)) {
            throw new NotFound();
        }
    }
}
