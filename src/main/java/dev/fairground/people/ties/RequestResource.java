package dev.fairground.people.ties;

import dev.fairground.http.Caller;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Page;
import dev.fairground.people.Finder;
import dev.fairground.people.PeopleRefusal;
import dev.fairground.people.ties.CloseRequest.Side;
import dev.fairground.people.ties.TiePages.Tied;
import dev.fairground.people.ties.TiePages.Which;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Requests for friendship: those one got and those one made. */
@Path("/api/v1/me/friend-requests")
@RunOnVirtualThread
public class RequestResource {
    private final Caller caller;
    private final Reply reply;
    private final TiePages pages;
    private final FriendDesk desk;
    private final Finder finder;

    RequestResource(Caller caller, Reply reply, TiePages pages, FriendDesk desk, Finder finder) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.desk = desk;
        this.finder = finder;
    }

    @GET
    @Path("/in")
    public Page<Tied> in(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var me = caller.user();
        return pages.page(Which.IN, me, me, after, limit);
    }

    @GET
    @Path("/out")
    public Page<Tied> out(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var me = caller.user();
        return pages.page(Which.OUT, me, me, after, limit);
    }

    @POST
    @ResponseStatus(201)
    @Refuses(PeopleRefusal.class)
    public Asked ask(@NotNull @Valid Wanted body) {
        var me = caller.user();
        var other = finder.account(body.to).id();
        var tie = reply.with(desk.ask(me, other));
        return new Asked(tie.relation(), tie.request());
    }

    @POST
    @Path("/{id}/accept")
    public void accept(@RestPath RequestId id) {
        desk.accept(caller.user(), id);
    }

    @POST
    @Path("/{id}/decline")
    public void decline(@RestPath RequestId id) {
        desk.close(caller.user(), Side.RECIPIENT, id);
    }

    @DELETE
    @Path("/{id}")
    public void cancel(@RestPath RequestId id) {
        desk.close(caller.user(), Side.REQUESTER, id);
    }

    /** Whom one wants as a friend: username or id. */
    record Wanted(@NotNull String to) {}

    /** What somebody is to one from now on. */
    record Asked(Tie.Relation relation, @Nullable RequestId request) {}
}
