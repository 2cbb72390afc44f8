package dev.fairground.payments.topup;

import dev.fairground.commands.CommandRefusal;
import dev.fairground.commands.Requests;
import dev.fairground.http.Caller;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import dev.fairground.payments.RefundId;
import dev.fairground.payments.Repayment;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Payments, for those who look after the money. */
@Path("/api/v1/admin/payments")
@RunOnVirtualThread
public class PaymentAdminResource {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_REFERENCE = 100;
    private static final String REFUND = "POST /api/v1/admin/payments/{id}/refund";
    private static final String RETURN = "POST /api/v1/admin/payments/{id}/suspense/return";

    private final Caller caller;
    private final Requests requests;
    private final Reply reply;
    private final PaymentPages pages;
    private final ReturnDesk desk;
    private final EndReturn ending;

    PaymentAdminResource(
            Caller caller, Requests requests, Reply reply, PaymentPages pages, ReturnDesk desk, EndReturn ending) {
        this.caller = caller;
        this.requests = requests;
        this.reply = reply;
        this.pages = pages;
        this.desk = desk;
        this.ending = ending;
    }

    @GET
    @Needs(PaymentPermissions.VIEW)
    public Page<PaymentPages.PaymentAdmin> list(
            @RestQuery TopUp.@Nullable State state,
            @RestQuery @Nullable String provider,
            @RestQuery @Nullable Boolean suspended,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.page(new PaymentPages.Wanted(state, provider, suspended), after, limit);
    }

    @GET
    @Path("/{id}")
    @Needs(PaymentPermissions.VIEW)
    public PaymentPages.PaymentDetail find(@RestPath PaymentId id) {
        return pages.find(id);
    }

    /** Gives back to the source what is unspent of a payment, all or a part. */
    @POST
    @Path("/{id}/refund")
    @Needs(PaymentPermissions.REFUND)
    @Limited(Limit.MONEY)
    @Refuses({PaymentRefusal.class, CommandRefusal.class, Validation.class})
    public PaymentPages.PaymentDetail refund(
            @RestPath PaymentId id,
            @HeaderParam("Idempotency-Key") @Nullable CommandKey key,
            @NotNull @Valid RefundWish body) {
        var command = requests.command(REFUND, key, body);
        reply.with(desk.start(new AskReturn.NewReturn(command, Ids.next(RefundId::new), id, body.amount, body.reason)));
        return pages.find(id);
    }

    /** Gives back to the source what came and did not fit. */
    @POST
    @Path("/{id}/suspense/return")
    @Needs(PaymentPermissions.DECIDE)
    @Limited(Limit.MONEY)
    @Refuses({PaymentRefusal.class, CommandRefusal.class})
    public PaymentPages.PaymentDetail giveBack(
            @RestPath PaymentId id,
            @HeaderParam("Idempotency-Key") @Nullable CommandKey key,
            @NotNull @Valid SuspenseReason body) {
        var command = requests.command(RETURN, key, body);
        reply.with(desk.start(new AskReturn.NewReturn(command, Ids.next(RefundId::new), id, null, body.reason)));
        return pages.find(id);
    }

    /** The money has left the bank. */
    @POST
    @Path("/{id}/refunds/{refund}/sent")
    @Needs(PaymentPermissions.REFUND)
    @Refuses(PaymentRefusal.class)
    public PaymentPages.PaymentDetail sent(
            @RestPath PaymentId id, @RestPath RefundId refund, @NotNull @Valid SentByHand body) {
        var answer = new Repayment.Done(body.reference.strip());
        reply.with(ending.end(caller.user(), id, refund, answer, body.reason));
        return pages.find(id);
    }

    /** The money stays here, and the payer has it again. */
    @POST
    @Path("/{id}/refunds/{refund}/kept")
    @Needs(PaymentPermissions.REFUND)
    @Refuses(PaymentRefusal.class)
    public PaymentPages.PaymentDetail kept(
            @RestPath PaymentId id, @RestPath RefundId refund, @NotNull @Valid SuspenseReason body) {
        reply.with(ending.end(caller.user(), id, refund, new Repayment.Failed(body.reason()), body.reason()));
        return pages.find(id);
    }

    record RefundWish(
            @NotNull Money amount,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record SuspenseReason(
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record SentByHand(
            @NotBlank @Size(max = LONGEST_REFERENCE) String reference,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
