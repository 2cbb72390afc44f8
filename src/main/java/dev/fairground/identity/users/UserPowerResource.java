package dev.fairground.identity.users;

import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.Role;
import dev.fairground.kernel.UserId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Keeping people out, letting them in, and giving them power. */
@Path("/api/v1/admin/users/{id}")
@RunOnVirtualThread
@Refuses(IdentityRefusal.class)
public class UserPowerResource {
    private static final int LONGEST_REASON = 500;

    private final Caller caller;
    private final Reply reply;
    private final UserPages pages;
    private final LockUser lockUser;
    private final UnlockUser unlockUser;
    private final ChangeRoles changeRoles;

    UserPowerResource(
            Caller caller,
            Reply reply,
            UserPages pages,
            LockUser lockUser,
            UnlockUser unlockUser,
            ChangeRoles changeRoles) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.lockUser = lockUser;
        this.unlockUser = unlockUser;
        this.changeRoles = changeRoles;
    }

    @POST
    @Path("/lock")
    @Needs(IdentityPermissions.LOCK_USERS)
    public UserPages.UserAdmin lock(@RestPath UserId id, @NotNull @Valid UserLock body) {
        return pages.find(reply.with(lockUser.lock(caller.user(), id, body.until, body.reason)));
    }

    @POST
    @Path("/unlock")
    @Needs(IdentityPermissions.LOCK_USERS)
    public UserPages.UserAdmin unlock(@RestPath UserId id, @NotNull @Valid UserUnlock body) {
        return pages.find(reply.with(unlockUser.unlock(caller.user(), id, body.reason)));
    }

    @POST
    @Path("/roles")
    @Needs(IdentityPermissions.MANAGE_ROLES)
    public UserPages.UserAdmin roles(@RestPath UserId id, @NotNull @Valid RoleChange body) {
        return pages.find(reply.with(changeRoles.change(caller.user(), id, body.roles, body.reason)));
    }

    record UserLock(
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable Instant until) {}

    record UserUnlock(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record RoleChange(
            @NotEmpty Set<@NotNull Role> roles,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
