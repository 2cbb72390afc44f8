package dev.fairground.compat.questcity;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Needs;
import dev.fairground.http.Outdated;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Successor;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.UserDesk;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Accounts for those who look after them, in the words of QuestCity. */
@Path(QuestCity.API + "/users")
@RunOnVirtualThread
@Outdated(since = QuestCity.SINCE, sunset = QuestCity.SUNSET, page = QuestCity.PAGE)
@InPerson
public class OldUserResource {
    private final Caller caller;
    private final Reply reply;
    private final UserDesk desk;
    private final OldUsers users;

    OldUserResource(Caller caller, Reply reply, UserDesk desk, OldUsers users) {
        this.caller = caller;
        this.reply = reply;
        this.desk = desk;
        this.users = users;
    }

    @GET
    @Needs(IdentityPermissions.VIEW_USERS)
    @Successor("/api/v1/admin/users")
    public OldPage<OldUser> list(
            @RestQuery @Nullable String search,
            @RestQuery("is_banned") @Nullable Boolean isBanned,
            @RestQuery @DefaultValue("1") @Min(1) @Max(OldPage.LAST) int page) {
        var beginning = search == null || search.isBlank() ? null : search.strip();
        return OldPage.cut(desk.newest(beginning, isBanned, OldPage.upTo(page)), page)
                .map(users::others);
    }

    @POST
    @ResponseStatus(201)
    @Needs(IdentityPermissions.MANAGE_ROLES)
    @Refuses({IdentityRefusal.class, Validation.class})
    @Successor("/api/v1/admin/users")
    public OldUser create(@NotNull @Valid OldInvitation body) {
        return users.other(reply.with(desk.invite(caller.user(), body.newcomer(caller.language())))
                .id());
    }

    @GET
    @Path("/{id}")
    @Needs(IdentityPermissions.VIEW_USERS)
    @Successor("/api/v1/admin/users/{id}")
    public OldUser find(@RestPath UserId id) {
        return users.other(id);
    }

    /** Roles are for those who may give them; both changes are refused alike to whoever asks for either of oneself. */
    @PATCH
    @Path("/{id}")
    @Needs(IdentityPermissions.LOCK_USERS)
    @Refuses(IdentityRefusal.class)
    @Successor("/api/v1/admin/users/{id}/lock")
    public OldUser edit(@RestPath UserId id, @NotNull @Valid OldUserChange body) {
        var account = users.account(id);
        var before = OldRole.of(account.roles());
        var after = body.after(before);
        if (!after.equals(before)) {
            caller.need(IdentityPermissions.MANAGE_ROLES);
            reply.with(desk.giveRoles(caller.user(), id, after.in(account.roles()), body.why()));
        }
        if (body.locks(account)) {
            reply.with(desk.lock(caller.user(), id, body.why()));
        } else if (body.unlocks(account)) {
            reply.with(desk.unlock(caller.user(), id, body.why()));
        }
        return users.other(id);
    }
}
