package dev.fairground.identity.ways;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.ways.MyWays.WayList;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The ways into one's own account. */
@Path("/api/v1/me/ways")
@RunOnVirtualThread
@InPerson
public class WayResource {
    private final Caller caller;
    private final Reply reply;
    private final MyWays ways;
    private final UnlinkWay unlink;

    WayResource(Caller caller, Reply reply, MyWays ways, UnlinkWay unlink) {
        this.caller = caller;
        this.reply = reply;
        this.ways = ways;
        this.unlink = unlink;
    }

    @GET
    public WayList list() {
        return ways.of(caller.user());
    }

    @DELETE
    @Path("/{id}")
    @Refuses(IdentityRefusal.class)
    public void unlink(@RestPath UUID id) {
        reply.with(unlink.unlink(caller.user(), id));
    }
}
