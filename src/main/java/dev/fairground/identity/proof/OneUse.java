package dev.fairground.identity.proof;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.secret.Digests;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Supplier;

/** Takes a proof once, so that whoever overheard it gets nothing for it. */
@ApplicationScoped
public class OneUse {
    private final UsedProofs used;

    OneUse(UsedProofs used) {
        this.used = used;
    }

    /**
     * Acts on a proof and uses it up, unless the act is refused: somebody may have to show a second factor as well.
     * Refused with {@code identity.proof-used} where somebody was faster.
     *
     * @param until when the proof is worth nothing anyway
     */
    public <T> Outcome<T> once(String proof, Instant until, Supplier<Outcome<T>> act) {
        var hash = Digests.hex(proof);
        if (!used.claim(hash, until)) {
            return new Refused<>(IdentityRefusal.PROOF_USED);
        }
        var outcome = act.get();
        if (outcome instanceof Refused<T>) {
            used.release(hash);
        }
        return outcome;
    }
}
