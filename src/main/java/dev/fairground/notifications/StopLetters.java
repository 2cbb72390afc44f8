package dev.fairground.notifications;

import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;

/** Stops letters for whoever shows the token of one, signed in or not. */
@UseCase
class StopLetters {
    private final Mailings mailings;

    StopLetters(Mailings mailings) {
        this.mailings = mailings;
    }

    @Transactional
    void stop(String token) {
        mailings.stop(token);
    }
}
