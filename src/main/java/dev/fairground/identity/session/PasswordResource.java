package dev.fairground.identity.session;

import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.password.PasswordRules;
import dev.fairground.identity.password.Passwords;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Getting a password through a link, for those who forgot theirs or never had one. */
@Path("/api/v1/auth")
@RunOnVirtualThread
@Limited(Limit.SIGN_IN)
@Refuses(IdentityRefusal.class)
public class PasswordResource {
    private final Passwords passwords;
    private final SetPassword setPassword;
    private final RequestReset requestReset;
    private final OpenSession openSession;
    private final Reply reply;
    private final SessionReply sessionReply;

    PasswordResource(
            Passwords passwords,
            SetPassword setPassword,
            RequestReset requestReset,
            OpenSession openSession,
            Reply reply,
            SessionReply sessionReply) {
        this.passwords = passwords;
        this.setPassword = setPassword;
        this.requestReset = requestReset;
        this.openSession = openSession;
        this.reply = reply;
        this.sessionReply = sessionReply;
    }

    @POST
    @Path("/password")
    public SessionView set(@NotNull @Valid Choice body) {
        PasswordRules.check(body.password, List.of()).ifPresent(weak -> reply.with(PasswordRules.refuse(weak)));
        var account = reply.with(setPassword.set(body.token, passwords.hash(body.password)));
        return sessionReply.with(openSession.open(account, sessionReply.device()));
    }

    @POST
    @Path("/reset")
    @ResponseStatus(202)
    public void reset(@NotNull @Valid Forgotten body) {
        requestReset.request(body.email.strip());
    }

    record Choice(@NotNull String token, @NotNull String password) {}

    record Forgotten(@NotNull String email) {}
}
