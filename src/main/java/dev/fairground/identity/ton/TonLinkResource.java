package dev.fairground.identity.ton;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.ways.LinkWay;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Adds a wallet to the ways into one's own account. */
@Path("/api/v1/me/ways/ton")
@RunOnVirtualThread
@InPerson
public class TonLinkResource {
    private final Caller caller;
    private final WalletProofs proofs;
    private final LinkWay link;
    private final Reply reply;

    TonLinkResource(Caller caller, WalletProofs proofs, LinkWay link, Reply reply) {
        this.caller = caller;
        this.proofs = proofs;
        this.link = link;
        this.reply = reply;
    }

    @POST
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    public void link(@NotNull @Valid WalletLink body) {
        var user = caller.user();
        reply.with(proofs.prove(body.wallet, who -> link.link(user, caller.session(), body.password, who)));
    }

    /**
     * What a wallet signed.
     *
     * @param password of the account, if it has one
     */
    record WalletLink(
            @NotNull @Valid WalletProof wallet, @Nullable String password) {}
}
