package dev.fairground.identity.email;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Profile;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.email.EmailCode.Purpose;
import dev.fairground.kernel.Validation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Proving one's address, and changing it. */
@Path("/api/v1/me/email")
@RunOnVirtualThread
@InPerson
@Refuses(IdentityRefusal.class)
public class EmailResource {
    private final Caller caller;
    private final Reply reply;
    private final Profiles profiles;
    private final SendCode sendCode;
    private final AskForAddress askForAddress;
    private final ProveEmail proveEmail;

    EmailResource(
            Caller caller,
            Reply reply,
            Profiles profiles,
            SendCode sendCode,
            AskForAddress askForAddress,
            ProveEmail proveEmail) {
        this.caller = caller;
        this.reply = reply;
        this.profiles = profiles;
        this.sendCode = sendCode;
        this.askForAddress = askForAddress;
        this.proveEmail = proveEmail;
    }

    @POST
    @Path("/verify")
    @ResponseStatus(202)
    public void verify() {
        var account = account();
        var email = account.email();
        if (email == null) {
            throw new Problem(IdentityRefusal.NO_EMAIL);
        }
        reply.with(sendCode.send(account, Purpose.VERIFY, email));
    }

    @POST
    @Path("/verify/confirm")
    public Profile verified(@NotNull @Valid EmailDigits body) {
        return profiles.of(reply.with(proveEmail.prove(account(), Purpose.VERIFY, body.code))
                .id());
    }

    @POST
    @ResponseStatus(202)
    @Limited(Limit.SIGN_IN)
    @Refuses(Validation.class)
    public void change(@NotNull @Valid AddressChange body) {
        reply.with(askForAddress.ask(caller.user(), caller.session(), body.email.strip(), body.password));
    }

    @POST
    @Path("/confirm")
    public Profile changed(@NotNull @Valid EmailDigits body) {
        return profiles.of(reply.with(proveEmail.prove(account(), Purpose.CHANGE, body.code))
                .id());
    }

    private Account account() {
        return profiles.account(caller.user());
    }

    record EmailDigits(@NotNull String code) {}

    /**
     * Another address, or a first one.
     *
     * @param password of the account, if it has one
     */
    record AddressChange(@NotNull String email, @Nullable String password) {}
}
