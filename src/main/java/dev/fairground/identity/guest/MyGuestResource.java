package dev.fairground.identity.guest;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Profile;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.guest.MakeClaimToken.ClaimToken;
import dev.fairground.kernel.Validation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** What a guest does to stay. */
@Path("/api/v1/me/guest")
@RunOnVirtualThread
@InPerson
@Refuses(IdentityRefusal.class)
public class MyGuestResource {
    private final Caller caller;
    private final Reply reply;
    private final MakeClaimToken makeToken;
    private final ClaimGuest claim;
    private final Profiles profiles;

    MyGuestResource(Caller caller, Reply reply, MakeClaimToken makeToken, ClaimGuest claim, Profiles profiles) {
        this.caller = caller;
        this.reply = reply;
        this.makeToken = makeToken;
        this.claim = claim;
        this.profiles = profiles;
    }

    /** Something to go on with on another device. */
    @POST
    @Path("/token")
    @Consumes(MediaType.WILDCARD)
    public ClaimToken token() {
        return reply.with(makeToken.make(caller.user()));
    }

    @POST
    @Path("/claim")
    @Limited(Limit.SIGN_IN)
    @Refuses(Validation.class)
    public Profile claim(@NotNull @Valid Claim body) {
        Account kept = reply.with(
                claim.claim(caller.user(), caller.session(), body.username, body.email.strip(), body.password));
        return profiles.of(kept);
    }

    record Claim(
            @NotNull String email,
            @NotNull String username,
            @NotNull String password) {}
}
