package dev.fairground.identity.kyc;

import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.Kyc.State;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.UserId;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Papers, for those who check them. */
@Path("/api/v1/admin/kyc")
@RunOnVirtualThread
@Needs(IdentityPermissions.REVIEW_KYC)
@Refuses(IdentityRefusal.class)
public class KycAdminResource {
    private static final int LONGEST_REASON = 500;

    private final Caller caller;
    private final Reply reply;
    private final KycPages pages;
    private final PaperDesk desk;
    private final DecideKyc decideKyc;

    KycAdminResource(Caller caller, Reply reply, KycPages pages, PaperDesk desk, DecideKyc decideKyc) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.desk = desk;
        this.decideKyc = decideKyc;
    }

    @GET
    public Page<KycPages.KycCase> list(
            @RestQuery @DefaultValue("PENDING") State state,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.page(state, after, limit);
    }

    @GET
    @Path("/{user}")
    public PaperDesk.Opened find(@RestPath UserId user) {
        return desk.open(user);
    }

    @POST
    @Path("/{user}/verify")
    public PaperDesk.Opened verify(@RestPath UserId user, @NotNull @Valid KycReason body) {
        return desk.open(reply.with(decideKyc.decide(caller.user(), user, true, body.reason)));
    }

    @POST
    @Path("/{user}/reject")
    public PaperDesk.Opened reject(@RestPath UserId user, @NotNull @Valid KycReason body) {
        return desk.open(reply.with(decideKyc.decide(caller.user(), user, false, body.reason)));
    }

    record KycReason(@NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
