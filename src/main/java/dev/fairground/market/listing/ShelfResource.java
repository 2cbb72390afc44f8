package dev.fairground.market.listing;

import dev.fairground.http.Caller;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Validation;
import dev.fairground.market.LotId;
import dev.fairground.market.catalog.LotView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Lots put on sale and taken off it by their sellers. */
@Path("/api/v1/market/lots/{id}")
@RunOnVirtualThread
public class ShelfResource {
    private final Caller caller;
    private final Reply reply;
    private final Desk desk;
    private final ActivateLot activate;
    private final DeactivateLot deactivate;

    ShelfResource(Caller caller, Reply reply, Desk desk, ActivateLot activate, DeactivateLot deactivate) {
        this.caller = caller;
        this.reply = reply;
        this.desk = desk;
        this.activate = activate;
        this.deactivate = deactivate;
    }

    @POST
    @Path("/activate")
    @Refuses({Validation.class, LotRefusal.class})
    public LotView activate(@RestPath LotId id) {
        reply.with(activate.activate(caller.user(), id));
        return desk.view(id);
    }

    @POST
    @Path("/deactivate")
    public LotView deactivate(@RestPath LotId id) {
        deactivate.deactivate(caller.user(), id);
        return desk.view(id);
    }
}
