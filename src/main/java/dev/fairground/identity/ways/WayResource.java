package dev.fairground.identity.ways;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.PresentPassword;
import dev.fairground.identity.ways.MyWays.WayList;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The ways into one's own account. */
@Path("/api/v1/me/ways")
@RunOnVirtualThread
@InPerson
public class WayResource {
    private final Caller caller;
    private final Reply reply;
    private final PresentPassword presence;
    private final MyWays ways;
    private final UnlinkWay unlink;

    WayResource(Caller caller, Reply reply, PresentPassword presence, MyWays ways, UnlinkWay unlink) {
        this.caller = caller;
        this.reply = reply;
        this.presence = presence;
        this.ways = ways;
        this.unlink = unlink;
    }

    @GET
    public WayList list() {
        return ways.of(caller.user());
    }

    @POST
    @Path("/{id}/remove")
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    public void unlink(@RestPath UUID id, @NotNull @Valid UnlinkProof body) {
        var account = reply.with(presence.shown(caller.user(), caller.session(), body.password));
        reply.with(unlink.unlink(account.id(), id));
    }

    /** The password, asked of everybody who has one; others must have signed in just now. */
    record UnlinkProof(@Nullable String password) {}
}
