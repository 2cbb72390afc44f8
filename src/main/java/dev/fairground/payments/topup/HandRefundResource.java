package dev.fairground.payments.topup;

import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import dev.fairground.payments.RefundId;
import dev.fairground.payments.Repayment;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Refunds that an operator sends by hand, from the bank that the payment came to. */
@Path("/api/v1/admin/payments/{id}/refunds/{refund}")
@RunOnVirtualThread
public class HandRefundResource {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_REFERENCE = 100;

    private final Caller caller;
    private final Reply reply;
    private final PaymentPages pages;
    private final EndReturn ending;

    HandRefundResource(Caller caller, Reply reply, PaymentPages pages, EndReturn ending) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.ending = ending;
    }

    /** The money has left the bank. */
    @POST
    @Path("/sent")
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
    @Path("/kept")
    @Needs(PaymentPermissions.REFUND)
    @Refuses(PaymentRefusal.class)
    public PaymentPages.PaymentDetail kept(
            @RestPath PaymentId id,
            @RestPath RefundId refund,
            @NotNull @Valid PaymentAdminResource.SuspenseReason body) {
        reply.with(ending.end(caller.user(), id, refund, new Repayment.Failed(body.reason()), body.reason()));
        return pages.find(id);
    }

    record SentByHand(
            @NotBlank @Size(max = LONGEST_REFERENCE) String reference,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
