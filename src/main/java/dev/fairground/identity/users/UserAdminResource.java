package dev.fairground.identity.users;

import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.Role;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
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
import java.util.EnumSet;
import java.util.Set;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Accounts, for those who look after them. */
@Path("/api/v1/admin/users")
@RunOnVirtualThread
public class UserAdminResource {
    private static final int LONGEST_REASON = 500;

    private final Caller caller;
    private final Reply reply;
    private final UserPages pages;
    private final InviteUser inviteUser;
    private final SignOutUser signOutUser;

    UserAdminResource(Caller caller, Reply reply, UserPages pages, InviteUser inviteUser, SignOutUser signOutUser) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.inviteUser = inviteUser;
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

    @POST
    @ResponseStatus(201)
    @Needs(IdentityPermissions.MANAGE_ROLES)
    @Refuses({IdentityRefusal.class, Validation.class})
    public UserPages.UserAdmin invite(@NotNull @Valid Invitation body) {
        var locale = body.locale == null ? caller.language() : body.locale;
        return pages.find(reply.with(inviteUser.invite(caller.user(), body.newcomer(locale)))
                .id());
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

    /**
     * Somebody who is to have an account, and sets its password by a link that goes to the address.
     *
     * @param displayName the username without one
     * @param roles       beside that of every user
     */
    record Invitation(
            @NotNull String username,
            @NotNull String email,
            @Nullable String displayName,
            @Nullable Language locale,
            @Nullable Set<@NotNull Role> roles) {
        NewAccount newcomer(Language language) {
            var all = EnumSet.of(Role.USER);
            all.addAll(roles == null ? Set.of() : roles);
            var shown = displayName == null ? username : displayName;
            return new NewAccount(username, shown, email.strip(), language, null, all, null);
        }
    }

    record SignOutReason(
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
