package dev.fairground.payments.topup;

import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import dev.fairground.payments.Standing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Transfers to the bank, as an operator reads them off its statement, and what becomes of money that did not fit. */
@Path("/api/v1/admin/payments/{id}")
@RunOnVirtualThread
public class ArrivalResource {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_REFERENCE = 100;

    private final Caller caller;
    private final Reply reply;
    private final PaymentPages pages;
    private final NoteArrival noting;
    private final AskProvider asking;
    private final CreditStray crediting;

    ArrivalResource(
            Caller caller,
            Reply reply,
            PaymentPages pages,
            NoteArrival noting,
            AskProvider asking,
            CreditStray crediting) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.noting = noting;
        this.asking = asking;
        this.crediting = crediting;
    }

    /** Another amount than was asked for is set aside, as with every provider. */
    @POST
    @Path("/received")
    @Needs(PaymentPermissions.DECIDE)
    @Refuses({PaymentRefusal.class, Validation.class})
    public PaymentPages.PaymentDetail receive(@RestPath PaymentId id, @NotNull @Valid Arrival body) {
        var reference = body.reference.strip();
        var topUp = reply.with(noting.note(caller.user(), id, reference, body.amount, body.reason));
        asking.believe(topUp, new Standing.Paid(reference, body.amount), null);
        return pages.find(id);
    }

    /** Its payer is to have it. */
    @POST
    @Path("/suspense/credit")
    @Needs(PaymentPermissions.DECIDE)
    @Refuses(PaymentRefusal.class)
    public PaymentPages.PaymentDetail credit(
            @RestPath PaymentId id, @NotNull @Valid PaymentAdminResource.SuspenseReason body) {
        reply.with(crediting.credit(caller.user(), id, body.reason()));
        return pages.find(id);
    }

    record Arrival(
            @NotBlank @Size(max = LONGEST_REFERENCE) String reference,
            @NotNull Money amount,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
