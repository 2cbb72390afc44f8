package dev.fairground.people.groups;

import dev.fairground.http.Caller;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.UserId;
import dev.fairground.people.PeopleRefusal;
import dev.fairground.people.groups.GroupPages.GroupView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Who is in a group: invited, joined, gone. */
@Path("/api/v1/groups/{id}")
@RunOnVirtualThread
public class MemberResource {
    private final Caller caller;
    private final Reply reply;
    private final GroupPages pages;
    private final InviteFriend inviteFriend;
    private final JoinGroup joinGroup;
    private final LeaveGroup leaveGroup;

    MemberResource(
            Caller caller,
            Reply reply,
            GroupPages pages,
            InviteFriend inviteFriend,
            JoinGroup joinGroup,
            LeaveGroup leaveGroup) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.inviteFriend = inviteFriend;
        this.joinGroup = joinGroup;
        this.leaveGroup = leaveGroup;
    }

    @POST
    @Path("/invitations")
    @Refuses(PeopleRefusal.class)
    public GroupView invite(@RestPath GroupId id, @NotNull @Valid Guest body) {
        var me = caller.user();
        return pages.one(me, reply.with(inviteFriend.invite(me, id, body.user)));
    }

    @POST
    @Path("/join")
    public GroupView join(@RestPath GroupId id) {
        var me = caller.user();
        joinGroup.join(me, id);
        return pages.one(me, id);
    }

    @POST
    @Path("/leave")
    @Refuses(PeopleRefusal.class)
    public void leave(@RestPath GroupId id) {
        var me = caller.user();
        reply.with(leaveGroup.leave(me, id, me));
    }

    @DELETE
    @Path("/members/{user}")
    @Refuses(PeopleRefusal.class)
    public void remove(@RestPath GroupId id, @RestPath UserId user) {
        reply.with(leaveGroup.leave(caller.user(), id, user));
    }

    /** Who is invited. */
    record Guest(@NotNull UserId user) {}
}
