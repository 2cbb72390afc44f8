package dev.fairground.payments.topup;

import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** What becomes of money that came and did not fit, when its payer is to have it. */
@Path("/api/v1/admin/payments/{id}/suspense")
@RunOnVirtualThread
public class SuspenseResource {
    private final Caller caller;
    private final Reply reply;
    private final PaymentPages pages;
    private final CreditStray crediting;

    SuspenseResource(Caller caller, Reply reply, PaymentPages pages, CreditStray crediting) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.crediting = crediting;
    }

    @POST
    @Path("/credit")
    @Needs(PaymentPermissions.DECIDE)
    @Refuses(PaymentRefusal.class)
    public PaymentPages.PaymentDetail credit(
            @RestPath PaymentId id, @NotNull @Valid PaymentAdminResource.SuspenseReason body) {
        reply.with(crediting.credit(caller.user(), id, body.reason()));
        return pages.find(id);
    }
}
