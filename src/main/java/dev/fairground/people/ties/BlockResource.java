package dev.fairground.people.ties;

import dev.fairground.http.Caller;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.UserId;
import dev.fairground.people.Finder;
import dev.fairground.people.PeopleRefusal;
import dev.fairground.people.ties.TiePages.Tied;
import dev.fairground.people.ties.TiePages.Which;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Whom one keeps away. */
@Path("/api/v1/me/blocks")
@RunOnVirtualThread
public class BlockResource {
    private final Caller caller;
    private final Reply reply;
    private final TiePages pages;
    private final Finder finder;
    private final BlockPerson blockPerson;
    private final UnblockPerson unblockPerson;

    BlockResource(
            Caller caller,
            Reply reply,
            TiePages pages,
            Finder finder,
            BlockPerson blockPerson,
            UnblockPerson unblockPerson) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.finder = finder;
        this.blockPerson = blockPerson;
        this.unblockPerson = unblockPerson;
    }

    @GET
    public Page<Tied> blocks(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var me = caller.user();
        return pages.page(Which.BLOCKS, me, me, after, limit);
    }

    @PUT
    @Path("/{id}")
    @Refuses(PeopleRefusal.class)
    public void block(@RestPath UserId id) {
        reply.with(blockPerson.block(caller.user(), finder.account(id).id()));
    }

    @DELETE
    @Path("/{id}")
    public void unblock(@RestPath UserId id) {
        unblockPerson.unblock(caller.user(), id);
    }
}
