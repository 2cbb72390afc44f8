package dev.fairground.payments.payout;

import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.payout.EndPayout.Verdict;
import dev.fairground.payments.payout.Payout.State;
import dev.fairground.payments.payout.PayoutPages.Wanted;
import dev.fairground.payments.payout.StaffDesk.OpenedPayout;
import dev.fairground.payments.payout.StaffDesk.QueuedPayout;
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

/** The queue of payouts for those who let them go. */
@Path("/api/v1/admin/payouts")
@RunOnVirtualThread
@Needs(PayoutPermissions.APPROVE_PAYOUTS)
@Refuses(PayoutRefusal.class)
public class PayoutAdminResource {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_REFERENCE = 100;

    private final Caller caller;
    private final Reply reply;
    private final StaffDesk desk;
    private final ApprovePayout approvePayout;
    private final EndPayout endPayout;

    PayoutAdminResource(Caller caller, Reply reply, StaffDesk desk, ApprovePayout approvePayout, EndPayout endPayout) {
        this.caller = caller;
        this.reply = reply;
        this.desk = desk;
        this.approvePayout = approvePayout;
        this.endPayout = endPayout;
    }

    @GET
    public Page<QueuedPayout> list(
            @RestQuery @Nullable State state,
            @RestQuery @Nullable String method,
            @RestQuery @Nullable UserId user,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return desk.page(new Wanted(state, method, user), after, limit);
    }

    @GET
    @Path("/{id}")
    public OpenedPayout find(@RestPath PayoutId id) {
        return desk.find(id);
    }

    /** The second approval of a large payout lets it go; it comes from somebody else than the first. */
    @POST
    @Path("/{id}/approve")
    public OpenedPayout approve(@RestPath PayoutId id) {
        reply.with(approvePayout.approve(caller.user(), id));
        return desk.find(id);
    }

    @POST
    @Path("/{id}/paid")
    public OpenedPayout paid(@RestPath PayoutId id, @NotNull @Valid BankReference body) {
        reply.with(endPayout.end(caller.user(), id, new Verdict.Paid(body.reference.strip())));
        return desk.find(id);
    }

    @POST
    @Path("/{id}/reject")
    public OpenedPayout reject(@RestPath PayoutId id, @NotNull @Valid PayoutReason body) {
        reply.with(endPayout.end(caller.user(), id, new Verdict.Rejected(body.reason.strip())));
        return desk.find(id);
    }

    record BankReference(
            @NotBlank @Size(max = LONGEST_REFERENCE) String reference) {}

    record PayoutReason(@NotBlank @Size(max = LONGEST_TEXT) String reason) {}
}
