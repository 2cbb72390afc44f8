package dev.fairground.identity.grant;

import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Permissions of one person beside their roles. */
@Path("/api/v1/admin/users/{id}/grants")
@RunOnVirtualThread
public class GrantResource {
    private static final int LONGEST_REASON = 500;

    private final Caller caller;
    private final Reply reply;
    private final Grants grants;
    private final GivePermissions givePermissions;
    private final RevokePermission revokePermission;

    GrantResource(
            Caller caller,
            Reply reply,
            Grants grants,
            GivePermissions givePermissions,
            RevokePermission revokePermission) {
        this.caller = caller;
        this.reply = reply;
        this.grants = grants;
        this.givePermissions = givePermissions;
        this.revokePermission = revokePermission;
    }

    @GET
    @Needs(IdentityPermissions.VIEW_USERS)
    public GrantList list(@RestPath UserId id) {
        return view(id);
    }

    @POST
    @ResponseStatus(201)
    @Needs(IdentityPermissions.MANAGE_ROLES)
    @Refuses({IdentityRefusal.class, Validation.class})
    public GrantList give(@RestPath UserId id, @NotNull @Valid NewGrants body) {
        var reason = body.reason == null ? "" : body.reason.strip();
        var wish = new GrantWish(Set.copyOf(body.permissions), reason, body.expiresAt);
        return view(reply.with(givePermissions.give(caller.user(), id, wish)));
    }

    @DELETE
    @Path("/{permission}")
    @Needs(IdentityPermissions.MANAGE_ROLES)
    @Refuses(IdentityRefusal.class)
    public void revoke(@RestPath UserId id, @RestPath String permission) {
        reply.with(revokePermission.revoke(caller.user(), id, permission));
    }

    private GrantList view(UserId id) {
        return new GrantList(grants.of(id).stream()
                .map(grant -> new GrantView(
                        grant.permission(),
                        grant.giverId(),
                        grant.giver(),
                        grant.at(),
                        grant.reason(),
                        grant.expires()))
                .toList());
    }

    /**
     * What somebody is to be given at once.
     *
     * @param expiresAt when it ends by itself; without it, not before it is taken back
     */
    record NewGrants(
            @NotEmpty @Size(max = 50) Set<@NotNull String> permissions,
            @Nullable @Size(max = LONGEST_REASON) String reason,
            @Nullable Instant expiresAt) {}

    record GrantList(List<GrantView> items) {}

    record GrantView(
            String permission,
            UserId giverId,
            String giver,
            Instant at,
            String reason,
            @Nullable Instant expiresAt) {}
}
