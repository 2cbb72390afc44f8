package dev.fairground.identity.appeal;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What people can say who are let in and may not trade. */
@Path("/api/v1/me/appeals")
@RunOnVirtualThread
@InPerson
public class MyAppealResource {
    private static final int LONGEST_TEXT = 2_000;

    private final Caller caller;
    private final Reply reply;
    private final SendAppeal sendAppeal;

    MyAppealResource(Caller caller, Reply reply, SendAppeal sendAppeal) {
        this.caller = caller;
        this.reply = reply;
        this.sendAppeal = sendAppeal;
    }

    /** Once per freeze; refused to whoever is not frozen. */
    @POST
    @ResponseStatus(202)
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    public void send(@NotNull @Valid MyAppeal body) {
        reply.with(sendAppeal.send(caller.user(), true, body.text.strip(), IdentityRefusal.NOT_FROZEN));
    }

    /** Why one should be let trade. */
    record MyAppeal(@NotBlank @Size(max = LONGEST_TEXT) String text) {}
}
