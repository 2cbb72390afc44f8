package dev.fairground.notifications;

import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;

/** Says whether somebody's notices also come as letters. */
@Query
class LetterChoice {
    private final Mailings mailings;

    LetterChoice(Mailings mailings) {
        this.mailings = mailings;
    }

    boolean of(UserId user) {
        return mailings.wants(user);
    }
}
