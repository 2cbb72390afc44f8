package dev.fairground.identity.appeal;

import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Appeals, for those who answer them. */
@Path("/api/v1/admin/appeals")
@RunOnVirtualThread
@Needs(IdentityPermissions.DECIDE_APPEALS)
@Refuses(IdentityRefusal.class)
public class AppealAdminResource {
    private static final int LONGEST_REASON = 500;

    private final Caller caller;
    private final Reply reply;
    private final AppealPages pages;
    private final DecideAppeal decideAppeal;

    AppealAdminResource(Caller caller, Reply reply, AppealPages pages, DecideAppeal decideAppeal) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.decideAppeal = decideAppeal;
    }

    @GET
    public Page<AppealPages.AppealCase> list(
            @RestQuery @DefaultValue("OPEN") Appeal.State state,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.page(state, after, limit);
    }

    @POST
    @Path("/{id}/accept")
    public AppealPages.AppealCase accept(@RestPath UUID id, @NotNull @Valid AppealReason body) {
        return pages.find(reply.with(decideAppeal.decide(caller.user(), id, true, body.reason)));
    }

    @POST
    @Path("/{id}/decline")
    public AppealPages.AppealCase decline(@RestPath UUID id, @NotNull @Valid AppealReason body) {
        return pages.find(reply.with(decideAppeal.decide(caller.user(), id, false, body.reason)));
    }

    record AppealReason(
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
