package dev.fairground.identity.terms;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The terms one accepted, and accepting them anew. */
@Path("/api/v1/me/terms")
@RunOnVirtualThread
@InPerson
public class TermsResource {
    private final Caller caller;
    private final Reply reply;
    private final MyTerms mine;
    private final AcceptTerms acceptTerms;

    TermsResource(Caller caller, Reply reply, MyTerms mine, AcceptTerms acceptTerms) {
        this.caller = caller;
        this.reply = reply;
        this.mine = mine;
        this.acceptTerms = acceptTerms;
    }

    @GET
    public MyTerms.TermsView terms() {
        return mine.of(caller.user());
    }

    @POST
    @Refuses(IdentityRefusal.class)
    public MyTerms.TermsView accept(@NotNull @Valid TermsRead body) {
        return mine.of(reply.with(acceptTerms.accept(caller.user(), body.version)));
    }

    /** The edition that was read. */
    record TermsRead(@NotNull String version) {}
}
