package dev.fairground.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@ModuleTest
class OneUseTests {
    @Inject
    OneUse oneUse;

    @Inject
    ClearUsedProofs clear;

    private final String proof = "proof " + System.nanoTime();
    private final Instant later = Instant.now().plusSeconds(60);

    @Test
    void actsOnAProofOnce() {
        assertThat(once(later, new Done<>("first"))).isEqualTo(new Done<>("first"));
        assertThat(once(later, new Done<>("second"))).isEqualTo(new Refused<>(IdentityRefusal.PROOF_USED));
    }

    @Test
    void usesNoProofUpForARefusal() {
        once(later, new Refused<>(IdentityRefusal.SECOND_FACTOR_REQUIRED));

        assertThat(once(later, new Done<>("second"))).isEqualTo(new Done<>("second"));
    }

    @Test
    void forgetsProofsThatAreWorthNothingAnyway() {
        once(Instant.now().minusSeconds(1), new Done<>("first"));
        assertThat(clear.sweep()).isPositive();
        assertThat(once(later, new Done<>("second"))).isEqualTo(new Done<>("second"));

        clear.sweep();

        assertThat(once(later, new Done<>("third"))).isEqualTo(new Refused<>(IdentityRefusal.PROOF_USED));
    }

    private Outcome<String> once(Instant until, Outcome<String> outcome) {
        return oneUse.once(proof, until, () -> outcome);
    }
}
