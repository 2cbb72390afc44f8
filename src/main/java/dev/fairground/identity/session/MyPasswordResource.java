package dev.fairground.identity.session;

import dev.fairground.http.Caller;
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

/** One's own password, for those who are signed in and know it. */
@Path("/api/v1/me/password")
@RunOnVirtualThread
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

    record PasswordChange(@NotNull String current, @NotNull String password) {}
}
