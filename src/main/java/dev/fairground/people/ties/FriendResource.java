package dev.fairground.people.ties;

import dev.fairground.http.Caller;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.UserId;
import dev.fairground.people.ties.TiePages.Tied;
import dev.fairground.people.ties.TiePages.Which;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One's own friends. */
@Path("/api/v1/me/friends")
@RunOnVirtualThread
public class FriendResource {
    private final Caller caller;
    private final TiePages pages;
    private final EndFriendship endFriendship;

    FriendResource(Caller caller, TiePages pages, EndFriendship endFriendship) {
        this.caller = caller;
        this.pages = pages;
        this.endFriendship = endFriendship;
    }

    @GET
    public Page<Tied> friends(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var me = caller.user();
        return pages.page(Which.FRIENDS, me, me, after, limit);
    }

    @DELETE
    @Path("/{id}")
    public void end(@RestPath UserId id) {
        endFriendship.end(caller.user(), id);
    }
}
