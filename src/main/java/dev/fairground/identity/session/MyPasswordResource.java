package dev.fairground.identity.session;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** One's own password, for those who are signed in and know it, or never had one. */
@Path("/api/v1/me/password")
@RunOnVirtualThread
@InPerson
public class MyPasswordResource {
    private final Caller caller;
    private final Reply reply;
    private final ChangePassword changePassword;

    MyPasswordResource(Caller caller, Reply reply, ChangePassword changePassword) {
        this.caller = caller;
        this.reply = reply;
        this.changePassword = changePassword;
    }

    @POST
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    public void change(@NotNull @Valid PasswordChange body) {
        reply.with(changePassword.change(caller.user(), caller.session(), body.current, body.password));
    }

    /**
     * Another password, or a first one.
     *
     * @param current not asked of an account that has none
     */
    record PasswordChange(@Nullable String current, @NotNull String password) {}
}
