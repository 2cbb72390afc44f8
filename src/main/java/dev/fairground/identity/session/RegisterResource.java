package dev.fairground.identity.session;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Refuses;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Validation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The way in for people who are new. */
@Path("/api/v1/auth/register")
@RunOnVirtualThread
@Open
@InPerson
public class RegisterResource {
    private final Caller caller;
    private final SignUp signUp;
    private final SessionReply reply;

    RegisterResource(Caller caller, SignUp signUp, SessionReply reply) {
        this.caller = caller;
        this.signUp = signUp;
        this.reply = reply;
    }

    @POST
    @ResponseStatus(201)
    @Limited(Limit.SIGN_IN)
    @Refuses({IdentityRefusal.class, Validation.class})
    public SessionView register(@NotNull @Valid Newcomer body) {
        var locale = body.locale == null ? caller.language() : body.locale;
        return reply.with(signUp.signUp(new SignUp.Wish(
                body.email.strip(), body.username, body.username, body.password, locale, reply.device())));
    }

    record Newcomer(
            @NotNull String email,
            @NotNull String username,
            @NotNull String password,
            @Nullable Language locale) {}
}
