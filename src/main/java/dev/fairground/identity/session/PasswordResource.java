package dev.fairground.identity.session;

import dev.fairground.http.Problem;
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
import java.util.Map;

/** Setting a password through a link. */
@Path("/api/v1/auth/password")
@RunOnVirtualThread
public class PasswordResource {
    private final Passwords passwords;
    private final SetPassword setPassword;
    private final OpenSession openSession;
    private final Reply reply;
    private final SessionReply sessionReply;

    PasswordResource(
            Passwords passwords,
            SetPassword setPassword,
            OpenSession openSession,
            Reply reply,
            SessionReply sessionReply) {
        this.passwords = passwords;
        this.setPassword = setPassword;
        this.openSession = openSession;
        this.reply = reply;
        this.sessionReply = sessionReply;
    }

    @POST
    @Refuses(IdentityRefusal.class)
    public SessionView set(@NotNull @Valid Choice body) {
        var weak = PasswordRules.check(body.password, List.of());
        if (weak.isPresent()) {
            throw new Problem(IdentityRefusal.WEAK_PASSWORD, Map.of("fields", List.of(weak.get())));
        }
        var account = reply.with(setPassword.set(body.token, passwords.hash(body.password)));
        return sessionReply.with(openSession.open(account));
    }

    record Choice(@NotNull String token, @NotNull String password) {}
}
