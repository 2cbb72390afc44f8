package dev.fairground.identity.users;

import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.UserId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Accounts, for those who look after them. */
@Path("/api/v1/admin/users")
@RunOnVirtualThread
public class UserAdminResource {
    private static final int LONGEST_REASON = 500;

    private final Caller caller;
    private final UserPages pages;
    private final SignOutUser signOutUser;

    UserAdminResource(Caller caller, UserPages pages, SignOutUser signOutUser) {
        this.caller = caller;
        this.pages = pages;
        this.signOutUser = signOutUser;
    }

    @GET
    @Needs(IdentityPermissions.VIEW_USERS)
    public Page<UserPages.UserAdmin> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String role,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.page(q == null || q.isBlank() ? null : q.strip(), role, null, after, limit);
    }

    @GET
    @Path("/{id}")
    @Needs(IdentityPermissions.VIEW_USERS)
    public UserPages.UserAdmin find(@RestPath UserId id) {
        return pages.find(id);
    }

    @POST
    @Path("/{id}/sessions/end")
    @Needs(IdentityPermissions.END_SESSIONS)
    public void endSessions(@RestPath UserId id, @NotNull @Valid SignOutReason body) {
        signOutUser.signOut(caller.user(), id, body.reason);
    }

    record SignOutReason(
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
