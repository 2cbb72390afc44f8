package dev.fairground.identity.factor;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;

/** Stops asking for an authenticator, for somebody who still has it or one of its recovery codes. */
@UseCase
class RemoveAuthenticator {
    private final SecondFactor secondFactor;
    private final Authenticators authenticators;

    RemoveAuthenticator(SecondFactor secondFactor, Authenticators authenticators) {
        this.secondFactor = secondFactor;
        this.authenticators = authenticators;
    }

    @Transactional
    Outcome<UserId> remove(UserId account, String code) {
        var outcome = secondFactor.check(account, code);
        if (outcome instanceof Done<UserId>) {
            authenticators.delete(account);
        }
        return outcome;
    }
}
