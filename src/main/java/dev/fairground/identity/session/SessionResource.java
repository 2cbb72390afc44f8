package dev.fairground.identity.session;

import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.identity.IdentityRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way in for people who are known, staying in, and the way out. */
@Path("/api/v1/auth")
@RunOnVirtualThread
@Open
@InPerson
@Refuses(IdentityRefusal.class)
public class SessionResource {
    private final SignIn signIn;
    private final RenewSession renewSession;
    private final EndSession endSession;
    private final SessionReply reply;
    private final RefreshCookies cookies;

    SessionResource(
            SignIn signIn,
            RenewSession renewSession,
            EndSession endSession,
            SessionReply reply,
            RefreshCookies cookies) {
        this.signIn = signIn;
        this.renewSession = renewSession;
        this.endSession = endSession;
        this.reply = reply;
        this.cookies = cookies;
    }

    @POST
    @Path("/login")
    @Limited(Limit.SIGN_IN)
    public SessionView login(@NotNull @Valid SignIn.Proof body) {
        return reply.with(signIn.signIn(body, reply.device()));
    }

    @POST
    @Path("/refresh")
    @Limited(Limit.REFRESH)
    @Consumes(MediaType.WILDCARD)
    public SessionView refresh(@Nullable Token body) {
        var token = token(body).orElseThrow(() -> new Problem(IdentityRefusal.TOKEN_INVALID));
        return reply.with(renewSession.renew(token));
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.WILDCARD)
    public void logout(@Nullable Token body) {
        token(body).ifPresent(endSession::end);
        if (!reply.toProgram()) {
            cookies.clear();
        }
    }

    private Optional<RefreshToken> token(@Nullable Token body) {
        if (body != null && body.refreshToken != null) {
            return RefreshToken.parse(body.refreshToken);
        }
        var token = cookies.token();
        if (token.isPresent() && !cookies.isFromOurPage(token.get())) {
            throw new Problem(IdentityRefusal.CSRF);
        }
        return token;
    }

    record Token(@Nullable String refreshToken) {}
}
