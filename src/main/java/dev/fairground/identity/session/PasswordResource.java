package dev.fairground.identity.session;

import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.factor.SecondFactor;
import dev.fairground.identity.password.PasswordRules;
import dev.fairground.identity.password.Passwords;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Setting a password through a link, for those who forgot theirs or never had one. */
@Path("/api/v1/auth/password")
@RunOnVirtualThread
@Open
@InPerson
@Limited(Limit.SIGN_IN)
@Refuses(IdentityRefusal.class)
public class PasswordResource {
    private final Passwords passwords;
    private final SetPassword setPassword;
    private final SecondFactor secondFactor;
    private final OpenSession openSession;
    private final Reply reply;
    private final SessionReply sessionReply;

    PasswordResource(
            Passwords passwords,
            SetPassword setPassword,
            SecondFactor secondFactor,
            OpenSession openSession,
            Reply reply,
            SessionReply sessionReply) {
        this.passwords = passwords;
        this.setPassword = setPassword;
        this.secondFactor = secondFactor;
        this.openSession = openSession;
        this.reply = reply;
        this.sessionReply = sessionReply;
    }

    @POST
    public SessionView set(@NotNull @Valid Choice body) {
        PasswordRules.check(body.password, List.of()).ifPresent(weak -> reply.with(PasswordRules.refuse(weak)));
        var account = reply.with(setPassword.set(body.token, passwords.hash(body.password)));
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
