package dev.fairground.identity.ways;

import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Writes down who did not prove to be somebody elsewhere; what is refused after the proof is written down there. */
@ApplicationScoped
public class Unproven {
    private static final Set<ProblemCode> FLAWS = Set.of(
            IdentityRefusal.WAY_INVALID,
            IdentityRefusal.WAY_DECLINED,
            IdentityRefusal.PROOF_INVALID,
            IdentityRefusal.PROOF_USED,
            IdentityRefusal.WALLET_UNKNOWN,
            IdentityRefusal.PROVIDER_AWAY);

    private final SecurityLog security;

    Unproven(SecurityLog security) {
        this.security = security;
    }

    /** The same outcome. */
    public <T> Outcome<T> noted(Provider provider, Outcome<T> outcome) {
        if (outcome instanceof Refused<T>(var reason, var _) && FLAWS.contains(reason)) {
            security.refused(Event.SIGN_IN, provider.code(), null, reason);
        }
        return outcome;
    }
}
