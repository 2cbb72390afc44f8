package dev.fairground.identity.guest;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Refuses;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.session.OpenSession;
import dev.fairground.identity.session.SessionReply;
import dev.fairground.identity.session.SessionView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The way in for people who say nothing of themselves. */
@Path("/api/v1/auth/guest")
@RunOnVirtualThread
@Open
@InPerson
@Limited(Limit.SIGN_IN)
@Refuses(IdentityRefusal.class)
public class GuestResource {
    private final Caller caller;
    private final MakeGuest makeGuest;
    private final OpenSession openSession;
    private final MoveGuest moveGuest;
    private final SessionReply reply;

    GuestResource(
            Caller caller, MakeGuest makeGuest, OpenSession openSession, MoveGuest moveGuest, SessionReply reply) {
        this.caller = caller;
        this.makeGuest = makeGuest;
        this.openSession = openSession;
        this.moveGuest = moveGuest;
        this.reply = reply;
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.WILDCARD)
    public SessionView begin() {
        return reply.with(
                makeGuest.make(caller.language()).then(account -> openSession.open(account, reply.device(), "guest")));
    }

    /** Goes on as the guest of another device, who gave this token. */
    @POST
    @Path("/move")
    public SessionView move(@NotNull @Valid GuestToken body) {
        return reply.with(moveGuest.move(body.token, reply.device()));
    }

    record GuestToken(@NotNull String token) {}
}
