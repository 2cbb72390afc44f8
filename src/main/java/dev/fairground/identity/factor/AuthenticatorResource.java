package dev.fairground.identity.factor;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.PresentPassword;
import dev.fairground.identity.factor.BeginAuthenticator.Invitation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own second factor. */
@Path("/api/v1/me/totp")
@RunOnVirtualThread
@InPerson
@Limited(Limit.SIGN_IN)
@Refuses(IdentityRefusal.class)
public class AuthenticatorResource {
    private final Caller caller;
    private final Reply reply;
    private final PresentPassword password;
    private final BeginAuthenticator begin;
    private final ActivateAuthenticator activate;
    private final RemoveAuthenticator remove;

    AuthenticatorResource(
            Caller caller,
            Reply reply,
            PresentPassword password,
            BeginAuthenticator begin,
            ActivateAuthenticator activate,
            RemoveAuthenticator remove) {
        this.caller = caller;
        this.reply = reply;
        this.password = password;
        this.begin = begin;
        this.activate = activate;
        this.remove = remove;
    }

    @POST
    public Invitation begin(@NotNull @Valid PasswordProof body) {
        var account = reply.with(password.shown(caller.user(), caller.session(), body.password));
        return reply.with(begin.begin(account));
    }

    @POST
    @Path("/confirm")
    public RecoverySheet confirm(@NotNull @Valid FactorCode body) {
        return new RecoverySheet(reply.with(activate.activate(caller.user(), body.code)));
    }

    @POST
    @Path("/remove")
    public void remove(@NotNull @Valid FactorCode body) {
        reply.with(remove.remove(caller.user(), body.code));
    }

    /**
     * Who may begin.
     *
     * @param password of the account, if it has one
     */
    record PasswordProof(@Nullable String password) {}

    record FactorCode(@NotNull String code) {}

    record RecoverySheet(List<String> recoveryCodes) {}
}
