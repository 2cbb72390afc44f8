package dev.fairground.payments.dispute;

import dev.fairground.http.Caller;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.dispute.Chargeback.Kind;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Chargebacks of providers that tell programs nothing of them: one of the staff notes what they read, another one agrees. */
@Path("/api/v1/admin/chargebacks")
@RunOnVirtualThread
@Needs(ChargebackPermissions.NOTE)
@Refuses(ChargebackRefusal.class)
public class ChargebackResource {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_REFERENCE = 100;

    private final Caller caller;
    private final Reply reply;
    private final ChargebackPages pages;
    private final AskChargeback askChargeback;
    private final DecideChargeback decideChargeback;

    ChargebackResource(
            Caller caller,
            Reply reply,
            ChargebackPages pages,
            AskChargeback askChargeback,
            DecideChargeback decideChargeback) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.askChargeback = askChargeback;
        this.decideChargeback = decideChargeback;
    }

    @GET
    public Page<ChargebackCase> list(
            @RestQuery @DefaultValue("false") boolean open,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.page(open, after, limit);
    }

    /** Without {@code amount} all that has not been given back; a payment waits for one decision at a time. */
    @POST
    @ResponseStatus(201)
    @Limited(Limit.MONEY)
    @Refuses({ChargebackRefusal.class, Validation.class})
    public ChargebackCase ask(@NotNull @Valid ChargebackWish body) {
        var wish = new AskChargeback.Wish(
                body.payment, body.kind, body.amount, body.reference.strip(), body.reason.strip());
        return pages.find(reply.with(askChargeback.ask(caller.user(), wish)).id());
    }

    /** Comes from somebody else than the note; the money moves now, and the payer is frozen or let go. */
    @POST
    @Path("/{id}/approve")
    @Limited(Limit.MONEY)
    public ChargebackCase approve(@RestPath ChargebackId id) {
        reply.with(decideChargeback.decide(caller.user(), id, true, ""));
        return pages.find(id);
    }

    @POST
    @Path("/{id}/decline")
    public ChargebackCase decline(@RestPath ChargebackId id, @NotNull @Valid ChargebackDoubt body) {
        reply.with(decideChargeback.decide(caller.user(), id, false, body.reason.strip()));
        return pages.find(id);
    }

    /** What the provider shows of a payment. */
    record ChargebackWish(
            @NotNull PaymentId payment,
            @NotNull Kind kind,
            @Nullable Money amount,
            @NotBlank @Size(max = LONGEST_REFERENCE) String reference,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record ChargebackDoubt(
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
