package dev.fairground.identity.ton;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Refuses;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.session.SessionReply;
import dev.fairground.identity.session.SessionView;
import dev.fairground.identity.ton.Wallets.Wallet;
import dev.fairground.identity.ways.EnterByWay;
import dev.fairground.identity.ways.Provider;
import dev.fairground.identity.ways.Unproven;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way in for people who hold a wallet of TON. */
@Path("/api/v1/auth/ton")
@RunOnVirtualThread
@InPerson
@Open
public class TonResource {
    private final Caller caller;
    private final WalletProofs proofs;
    private final EnterByWay enter;
    private final Unproven unproven;
    private final SessionReply reply;

    TonResource(Caller caller, WalletProofs proofs, EnterByWay enter, Unproven unproven, SessionReply reply) {
        this.caller = caller;
        this.proofs = proofs;
        this.enter = enter;
        this.unproven = unproven;
        this.reply = reply;
    }

    /** Words for a wallet to sign, for a quarter of an hour and one sign-in. */
    @POST
    @Path("/payload")
    @Limited(Limit.SIGN_IN)
    public WalletChallenge payload() {
        var wallets = proofs.wallets();
        var challenge = proofs.challenge();
        var expected = proofs.expected();
        return new WalletChallenge(
                challenge.payload(),
                challenge.until(),
                expected.domain(),
                expected.network().id(),
                wallets);
    }

    @POST
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    public SessionView signIn(@NotNull @Valid WalletSignIn body) {
        return reply.with(unproven.noted(
                Provider.TON,
                proofs.prove(body.wallet, who -> enter.enter(who, caller.language(), body.code, reply.device()))));
    }

    /**
     * What a wallet is asked to sign.
     *
     * @param domain  the site it must be for
     * @param network the id of the chain it must be on
     * @param wallets that may be asked over their bridges
     */
    record WalletChallenge(String payload, Instant validUntil, String domain, String network, List<Wallet> wallets) {}

    /**
     * What a wallet signed.
     *
     * @param code of the authenticator or of the recovery sheet, where the account asks for one
     */
    record WalletSignIn(
            @NotNull @Valid WalletProof wallet, @Nullable String code) {}
}
