package dev.fairground.identity.factor;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.List;

/** Begins to ask for an authenticator that has shown a right code. */
@UseCase
class ActivateAuthenticator {
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final Clock clock;

    ActivateAuthenticator(Authenticators authenticators, RecoveryCodes recovery, Clock clock) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.clock = clock;
    }

    /** Ten recovery codes, shown this once; where the authenticator is in use already, ten new ones. */
    @Transactional
    Outcome<List<String>> activate(UserId account, String code) {
        var found = authenticators.lock(account);
        if (found.isEmpty()) {
            return new Refused<>(IdentityRefusal.SECOND_FACTOR_INVALID);
        }
        var step = Totp.step(
                found.get().secret(), code.strip(), clock.real(), found.get().lastStep());
        if (step.isEmpty()) {
            return new Refused<>(IdentityRefusal.SECOND_FACTOR_INVALID);
        }
        authenticators.taken(account, step.getAsLong());
        return new Done<>(recovery.replace(account));
    }
}
