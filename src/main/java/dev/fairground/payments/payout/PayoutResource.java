package dev.fairground.payments.payout;

import dev.fairground.commands.CommandRefusal;
import dev.fairground.commands.Requests;
import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Trade;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.Requisites;
import dev.fairground.wallet.WalletRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Taking money out. */
@Path("/api/v1/payouts")
@RunOnVirtualThread
public class PayoutResource {
    private static final String CREATE = "POST /api/v1/payouts";

    private final Caller caller;
    private final Requests requests;
    private final Reply reply;
    private final RequestPayout requestPayout;
    private final CancelPayout cancelPayout;
    private final PayoutDesk desk;

    PayoutResource(
            Caller caller,
            Requests requests,
            Reply reply,
            RequestPayout requestPayout,
            CancelPayout cancelPayout,
            PayoutDesk desk) {
        this.caller = caller;
        this.requests = requests;
        this.reply = reply;
        this.requestPayout = requestPayout;
        this.cancelPayout = cancelPayout;
        this.desk = desk;
    }

    /** Without {@code details} the money goes where it went last. */
    @POST
    @Trade
    @ResponseStatus(201)
    @InPerson
    @Limited(Limit.PAYOUTS)
    @Needs(PayoutPermissions.REQUEST_PAYOUTS)
    @Refuses({PayoutRefusal.class, WalletRefusal.class, CommandRefusal.class, Validation.class})
    public PayoutView create(
            @HeaderParam("Idempotency-Key") @Nullable CommandKey key, @Valid @NotNull PayoutRequest body) {
        var to = body.details == null ? null : body.details.requisites();
        var command = requests.command(CREATE, key, body);
        var wish = new NewPayout(command, Ids.next(PayoutId::new), body.amount, body.method, to);
        return PayoutView.of(reply.with(requestPayout.request(wish)));
    }

    @GET
    public Page<PayoutView> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return desk.mine(caller.user(), after, limit);
    }

    /** What one costs the caller and whether there is something in its way. */
    @GET
    @Path("/terms")
    public TermsDesk.PayoutConditions terms() {
        return desk.terms(caller.user());
    }

    @GET
    @Path("/{id}")
    public PayoutView get(@RestPath PayoutId id) {
        return desk.find(caller.user(), id);
    }

    @POST
    @Path("/{id}/cancel")
    @InPerson
    @Limited(Limit.MONEY)
    @Refuses(PayoutRefusal.class)
    public PayoutView cancel(@RestPath PayoutId id) {
        return PayoutView.of(reply.with(cancelPayout.cancel(caller.user(), id)));
    }

    record PayoutRequest(
            @NotNull Money amount,
            @NotNull String method,
            @Valid @Nullable PayoutDetails details) {}

    /**
     * Where the money shall go.
     *
     * @param holder whose account it is; for cards and banks
     * @param bank   BIC; for banks
     */
    record PayoutDetails(
            Requisites.@NotNull Kind kind,
            @NotNull String account,
            @Nullable String holder,
            @Nullable String bank) {
        private Requisites requisites() {
            return new Requisites(kind, account, holder, bank).tidy();
        }
    }
}
