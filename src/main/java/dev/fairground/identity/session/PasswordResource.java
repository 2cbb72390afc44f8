package dev.fairground.identity.session;

import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.factor.SecondFactor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Setting a password through a link, for those who forgot theirs or never had one. */
@Path("/api/v1/auth/password")
@RunOnVirtualThread
@Open
@InPerson
@Limited(Limit.SIGN_IN)
@Refuses(IdentityRefusal.class)
public class PasswordResource {
    private final PasswordDesk desk;
    private final SecondFactor secondFactor;
    private final OpenSession openSession;
    private final Reply reply;
    private final SessionReply sessionReply;

    PasswordResource(
            PasswordDesk desk,
            SecondFactor secondFactor,
            OpenSession openSession,
            Reply reply,
            SessionReply sessionReply) {
        this.desk = desk;
        this.secondFactor = secondFactor;
        this.openSession = openSession;
        this.reply = reply;
        this.sessionReply = sessionReply;
    }

    @POST
    public SessionView set(@NotNull @Valid Choice body) {
        var account = reply.with(desk.set(body.token, body.password));
        reply.with(secondFactor.check(account.id(), body.code));
        return sessionReply.with(openSession.open(account, sessionReply.device(), "link"));
    }

    /**
     * A password to set.
     *
     * @param code where the account asks for a second factor; without it the password is set and nobody signed in
     */
    record Choice(
            @NotNull String token,
            @NotNull String password,
            @Nullable String code) {}
}
