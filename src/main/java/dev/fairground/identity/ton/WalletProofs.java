package dev.fairground.identity.ton;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.TonSettings;
import dev.fairground.identity.proof.OneUse;
import dev.fairground.identity.ton.Challenges.Challenge;
import dev.fairground.identity.ton.Wallets.Wallet;
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
import java.util.List;
import java.util.function.Function;

/** Who somebody is by what a wallet signed for this site. */
@ApplicationScoped
class WalletProofs {
    private final Wallets wallets;
    private final Challenges challenges;
    private final OneUse oneUse;
    private final ProofCheck check;
    private final Clock clock;

    WalletProofs(
            Wallets wallets, Challenges challenges, OneUse oneUse, SiteSettings site, TonSettings ton, Clock clock) {
        this.wallets = wallets;
        this.challenges = challenges;
        this.oneUse = oneUse;
        this.check = new ProofCheck(URI.create(site.url()).getHost(), ton.network());
        this.clock = clock;
    }

    /** Those that may be asked; nothing is there where wallets let nobody in. */
    List<Wallet> wallets() {
        return wallets.all();
    }

    Challenge challenge() {
        return challenges.issue();
    }

    /** The site and the chain that proofs have to name. */
    ProofCheck expected() {
        return check;
    }

    /** Acts for whoever holds the wallet; the words it signed are used up, unless the act is refused. */
    <T> Outcome<T> prove(WalletProof proof, Function<ExternalIdentity, Outcome<T>> act) {
        wallets.check();
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
