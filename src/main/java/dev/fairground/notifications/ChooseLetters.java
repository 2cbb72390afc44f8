package dev.fairground.notifications;

import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;

/** Lets somebody choose whether notices also come as letters. */
@UseCase
class ChooseLetters {
    private final Mailings mailings;

    ChooseLetters(Mailings mailings) {
        this.mailings = mailings;
    }

    @Transactional
    void choose(UserId user, boolean letters) {
        mailings.set(user, letters);
    }
}
