package dev.fairground.identity.privacy;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.PresentPassword;
import dev.fairground.program.ErasureObstacle;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Taking along everything that is kept about oneself, and having it erased. */
@Path("/api/v1/me")
@RunOnVirtualThread
@InPerson
public class PrivacyResource {
    private final Caller caller;
    private final Reply reply;
    private final PresentPassword presence;
    private final MyExport mine;
    private final AskForExport askForExport;
    private final EraseAccount eraseAccount;

    PrivacyResource(
            Caller caller,
            Reply reply,
            PresentPassword presence,
            MyExport mine,
            AskForExport askForExport,
            EraseAccount eraseAccount) {
        this.caller = caller;
        this.reply = reply;
        this.presence = presence;
        this.mine = mine;
        this.askForExport = askForExport;
        this.eraseAccount = eraseAccount;
    }

    @GET
    @Path("/export")
    public ExportView export() {
        return view();
    }

    @POST
    @Path("/export")
    @ResponseStatus(202)
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    public ExportView ask(@NotNull @Valid PresenceProof body) {
        var account = reply.with(presence.shown(caller.user(), caller.session(), body.password));
        reply.with(askForExport.ask(account.id()));
        return view();
    }

    @GET
    @Path("/export/{id}")
    @Produces("application/zip")
    public Response file(@RestPath UUID id) {
        return Response.ok(mine.file(caller.user(), id))
                .header("Content-Disposition", "attachment; filename=\"my-data.zip\"")
                .build();
    }

    @POST
    @Path("/erasure")
    @Limited(Limit.SIGN_IN)
    @Refuses({IdentityRefusal.class, ErasureObstacle.class})
    public void erase(@NotNull @Valid PresenceProof body) {
        var account = reply.with(presence.shown(caller.user(), caller.session(), body.password));
        reply.with(eraseAccount.erase(account.id()));
    }

    private ExportView view() {
        return mine.of(caller.user())
                .map(export -> new ExportView(
                        export.state().name(),
                        export.id(),
                        export.asked(),
                        export.ready(),
                        export.expires(),
                        export.size()))
                .orElseGet(() -> new ExportView("NONE", null, null, null, null, 0));
    }

    /** The password, asked of everybody who has one; others must have signed in just now. */
    record PresenceProof(@Nullable String password) {}

    /**
     * How far one's file is.
     *
     * @param state {@code NONE}, {@code QUEUED} or {@code READY}
     * @param size  in bytes
     */
    record ExportView(
            String state,
            @Nullable UUID id,
            @Nullable Instant askedAt,
            @Nullable Instant readyAt,
            @Nullable Instant expiresAt,
            long size) {}
}
