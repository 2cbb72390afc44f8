package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Outdated;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Successor;
import dev.fairground.identity.Entrance;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.OwnAddress;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The way in and out, in the words of QuestCity. */
@Path(QuestCity.API + "/auth")
@RunOnVirtualThread
@Outdated(since = QuestCity.SINCE, sunset = QuestCity.SUNSET, page = QuestCity.PAGE)
@Open
@InPerson
@Refuses(IdentityRefusal.class)
public class OldAuthResource {
    private final Caller caller;
    private final Reply reply;
    private final Entrance entrance;
    private final OwnAddress addresses;

    OldAuthResource(Caller caller, Reply reply, Entrance entrance, OwnAddress addresses) {
        this.caller = caller;
        this.reply = reply;
        this.entrance = entrance;
        this.addresses = addresses;
    }

    @POST
    @Path("/register")
    @Limited(Limit.SIGN_IN)
    @Successor("/api/v1/auth/register")
    public void register(@NotNull @Valid OldNewcomer body) {
        var name = new FullName(orEmpty(body.firstName), orEmpty(body.lastName)).shown();
        reply.with(entrance.join(new Entrance.Newcomer(
                body.username,
                name.isEmpty() ? body.username : name,
                body.email.strip(),
                body.password,
                caller.language())));
    }

    @POST
    @Path("/register/verify-code")
    @Limited(Limit.SIGN_IN)
    @Successor("/api/v1/me/email/verify/confirm")
    public void verify(@NotNull @Valid OldCode body) {
        reply.with(addresses.proveFirst(body.email.strip(), body.code));
    }

    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Limited(Limit.SIGN_IN)
    @Successor("/api/v1/auth/login")
    public OldTokens login(
            @RestForm @NotNull String login,
            @RestForm @NotNull String password,
            @RestForm @Nullable String code,
            @RestHeader("User-Agent") @Nullable String program) {
        var proof = new Entrance.Proof(login, password, code);
        return OldTokens.of(reply.with(entrance.signIn(proof, program)));
    }

    @POST
    @Path("/refresh-token")
    @Limited(Limit.REFRESH)
    @Successor("/api/v1/auth/refresh")
    public OldTokens refreshToken(@NotNull @Valid OldRefresh body) {
        return OldTokens.of(reply.with(entrance.renew(body.refreshToken)));
    }

    @POST
    @Path("/refresh")
    @Limited(Limit.REFRESH)
    @Successor("/api/v1/auth/refresh")
    public OldTokens refresh(@NotNull @Valid OldRefresh body) {
        return refreshToken(body);
    }

    @POST
    @Path("/logout")
    @Successor("/api/v1/auth/logout")
    public void logout(@NotNull @Valid OldRefresh body) {
        entrance.leave(body.refreshToken);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record OldNewcomer(
            @NotNull String username,
            @NotNull String email,
            @NotNull String password,
            @Nullable String firstName,
            @Nullable String lastName) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OldCode(@NotNull String email, @NotNull String code) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OldRefresh(@NotNull String refreshToken) {}

    /** What keeps somebody signed in. */
    @JsonNaming(SnakeCaseStrategy.class)
    record OldTokens(String accessToken, String refreshToken, String tokenType, long expiresIn) {
        static OldTokens of(Entrance.Tokens tokens) {
            return new OldTokens(
                    tokens.access(), tokens.refresh(), "bearer", tokens.life().toSeconds());
        }
    }
}
