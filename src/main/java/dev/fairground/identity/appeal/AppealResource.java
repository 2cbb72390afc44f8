package dev.fairground.identity.appeal;

import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.secret.AppealTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The one thing that people can say who are kept out. */
@Path("/api/v1/auth/appeals")
@RunOnVirtualThread
@Open
@InPerson
public class AppealResource {
    private static final int LONGEST_TEXT = 2_000;

    private final Reply reply;
    private final AppealTokens tokens;
    private final SendAppeal sendAppeal;

    AppealResource(Reply reply, AppealTokens tokens, SendAppeal sendAppeal) {
        this.reply = reply;
        this.tokens = tokens;
        this.sendAppeal = sendAppeal;
    }

    @POST
    @ResponseStatus(202)
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    public void send(@NotNull @Valid AppealText body) {
        var user = tokens.read(body.token).orElseThrow(() -> new Problem(IdentityRefusal.TOKEN_INVALID));
        reply.with(sendAppeal.send(user, true, body.text.strip(), IdentityRefusal.TOKEN_INVALID));
    }

    /**
     * Why one should be let in.
     *
     * @param token {@code appealToken} of the refusal to sign in
     */
    record AppealText(
            @NotNull String token,
            @NotBlank @Size(max = LONGEST_TEXT) String text) {}
}
