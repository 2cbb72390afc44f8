package dev.fairground.identity.factor;

import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Asks people who use an authenticator for more than a password. */
@UseCase
public class SecondFactor {
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final SecurityLog security;
    private final Clock clock;

    SecondFactor(Authenticators authenticators, RecoveryCodes recovery, SecurityLog security, Clock clock) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.security = security;
        this.clock = clock;
    }

    /**
     * Done for somebody without an authenticator, for the code it shows, and for a recovery code, each once; refused
     * with {@code identity.second-factor-required} without a code and {@code identity.second-factor-invalid} otherwise.
     */
    @Transactional
    public Outcome<UserId> check(UserId account, @Nullable String code) {
        var found = authenticators.lock(account);
        if (found.isEmpty() || !found.get().active()) {
            return new Done<>(account);
        }
        if (code == null || code.isBlank()) {
            return new Refused<>(IdentityRefusal.SECOND_FACTOR_REQUIRED);
        }
        var step = Totp.step(
                found.get().secret(), code.strip(), clock.real(), found.get().lastStep());
        if (step.isPresent()) {
            authenticators.taken(account, step.getAsLong());
            return new Done<>(account);
        }
        if (recovery.use(account, code)) {
            return new Done<>(account);
        }
        security.refused(Event.SECOND_FACTOR, "code", account, IdentityRefusal.SECOND_FACTOR_INVALID);
        return new Refused<>(IdentityRefusal.SECOND_FACTOR_INVALID);
    }
}
