package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Outdated;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Successor;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.OwnPassword;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** A forgotten password, in the words of QuestCity: its code is the token of the link we send. */
@Path(QuestCity.API + "/auth/reset-password")
@RunOnVirtualThread
@Outdated(since = QuestCity.SINCE, sunset = QuestCity.SUNSET, page = QuestCity.PAGE)
@Open
@InPerson
@Limited(Limit.SIGN_IN)
public class OldResetResource {
    private final Reply reply;
    private final OwnPassword passwords;

    OldResetResource(Reply reply, OwnPassword passwords) {
        this.reply = reply;
        this.passwords = passwords;
    }

    @POST
    @ResponseStatus(202)
    @Successor("/api/v1/auth/reset")
    public void forgot(@NotNull @Valid OldForgotten body) {
        passwords.forgot(body.email.strip());
    }

    @POST
    @Path("/verify-code")
    @Refuses(IdentityRefusal.class)
    @Successor("/api/v1/auth/password")
    public OldResetToken verify(@NotNull @Valid OldResetCode body) {
        if (!passwords.isSentTo(body.email.strip(), body.code)) {
            throw new Problem(IdentityRefusal.CODE_INVALID);
        }
        return new OldResetToken(body.code);
    }

    @POST
    @Path("/{token}")
    @Refuses(IdentityRefusal.class)
    @Successor("/api/v1/auth/password")
    public void set(@RestPath String token, @NotNull @Valid OldNewPassword body) {
        reply.with(passwords.set(token, body.password));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record OldForgotten(@NotNull String email) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OldResetCode(@NotNull String email, @NotNull String code) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OldNewPassword(@NotNull String password) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OldResetToken(String token) {}
}
