package dev.fairground.identity.ton;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.TonSettings;
import dev.fairground.identity.proof.OneUse;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.ton.Address;
import dev.fairground.ton.ProofCheck;
import dev.fairground.ton.ProofCheck.Flaw;
import dev.fairground.ton.ProofCheck.Proven;
import dev.fairground.ton.ProofCheck.Unproven;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.function.Function;

/** Who somebody is by what a wallet signed for this site. */
@ApplicationScoped
class WalletProofs {
    private final Challenges challenges;
    private final OneUse oneUse;
    private final ProofCheck check;
    private final Clock clock;

    WalletProofs(Challenges challenges, OneUse oneUse, SiteSettings site, TonSettings ton, Clock clock) {
        this.challenges = challenges;
        this.oneUse = oneUse;
        this.check = new ProofCheck(URI.create(site.url()).getHost(), ton.network());
        this.clock = clock;
    }

    /** The site and the chain that proofs have to name. */
    ProofCheck expected() {
        return check;
    }

    /** Acts for whoever holds the wallet; the words it signed are used up, unless the act is refused. */
    <T> Outcome<T> prove(WalletProof proof, Function<ExternalIdentity, Outcome<T>> act) {
        var words = proof.words();
        var until = challenges.expiry(words.payload());
        if (until.isEmpty()) {
            return new Refused<>(IdentityRefusal.PROOF_INVALID);
        }
        return switch (check.verdict(words, clock.real())) {
            case Proven(var address) -> oneUse.once(words.payload(), until.get(), () -> act.apply(identity(address)));
            case Unproven(var flaw) when flaw == Flaw.WALLET_UNKNOWN -> new Refused<>(IdentityRefusal.WALLET_UNKNOWN);
            case Unproven _ -> new Refused<>(IdentityRefusal.PROOF_INVALID);
        };
    }

    private static ExternalIdentity identity(Address address) {
        return ExternalIdentity.of(Provider.TON, address.raw(), address.brief());
    }
}
