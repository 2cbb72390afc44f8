package dev.fairground.people.groups;

import dev.fairground.http.Caller;
import dev.fairground.http.Edge;
import dev.fairground.http.IfMatch;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Validation;
import dev.fairground.people.PeopleRefusal;
import dev.fairground.people.groups.GroupPages.GroupCard;
import dev.fairground.people.groups.GroupPages.GroupView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Groups of friends. */
@Path("/api/v1/groups")
@RunOnVirtualThread
public class GroupResource {
    private final Caller caller;
    private final Reply reply;
    private final GroupPages pages;
    private final CreateGroup createGroup;
    private final RenameGroup renameGroup;
    private final DeleteGroup deleteGroup;

    GroupResource(
            Caller caller,
            Reply reply,
            GroupPages pages,
            CreateGroup createGroup,
            RenameGroup renameGroup,
            DeleteGroup deleteGroup) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.createGroup = createGroup;
        this.renameGroup = renameGroup;
        this.deleteGroup = deleteGroup;
    }

    @GET
    public Page<GroupCard> mine(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.mine(caller.user(), after, limit);
    }

    @POST
    @Refuses({Validation.class, PeopleRefusal.class})
    public RestResponse<GroupView> create(@NotNull @Valid Named body) {
        var me = caller.user();
        return answer(Status.CREATED, pages.one(me, reply.with(createGroup.create(me, body.name))));
    }

    @GET
    @Path("/{id}")
    public RestResponse<GroupView> group(@RestPath GroupId id) {
        return answer(Status.OK, pages.one(caller.user(), id));
    }

    @PATCH
    @Path("/{id}")
    @Refuses({Validation.class, Edge.class})
    public RestResponse<GroupView> rename(
            @RestPath GroupId id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid Named body) {
        var me = caller.user();
        var version = IfMatch.version(ifMatch);
        return answer(Status.OK, pages.one(me, reply.with(renameGroup.rename(me, id, version, body.name))));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@RestPath GroupId id) {
        deleteGroup.delete(caller.user(), id);
    }

    private static RestResponse<GroupView> answer(Status status, GroupView group) {
        return RestResponse.ResponseBuilder.create(status, group)
                .header("ETag", IfMatch.tag(group.version()))
                .build();
    }

    /** What a group is called. */
    record Named(@NotNull String name) {}
}
