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
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Bringing money in. */
@Path("/api/v1/wallet/topups")
@RunOnVirtualThread
public class TopUpResource {
    private static final String CREATE = "POST /api/v1/wallet/topups";

    private final Caller caller;
    private final Requests requests;
    private final Reply reply;
    private final TopUpDesk desk;
    private final TopUpHistory history;

    TopUpResource(Caller caller, Requests requests, Reply reply, TopUpDesk desk, TopUpHistory history) {
        this.caller = caller;
        this.requests = requests;
        this.reply = reply;
        this.desk = desk;
        this.history = history;
    }

    @POST
    @ResponseStatus(201)
    @Limited(Limit.MONEY)
    @Refuses({PaymentRefusal.class, WalletRefusal.class, CommandRefusal.class, Validation.class})
    @Needs(PaymentPermissions.ADD_MONEY)
    public TopUpView create(@HeaderParam("Idempotency-Key") @Nullable CommandKey key, @Valid @NotNull Request body) {
        var command = requests.command(CREATE, key, body);
        var wish = new OpenTopUp.NewTopUp(command, Ids.next(PaymentId::new), body.amount(), body.provider());
        return TopUpView.of(reply.with(desk.start(wish)));
    }

    @GET
    @Path("/{id}")
    public TopUpView get(@PathParam("id") PaymentId id) {
        var user = caller.user();
        return history.find(id)
                .filter(topUp -> topUp.user().equals(user))
                .map(TopUpView::of)
                .orElseThrow(NotFound::new);
    }

    @GET
    public Page<TopUpView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return history.page(caller.user(), after, limit).map(TopUpView::of);
    }

    record Request(@NotNull Money amount, @NotNull String provider) {}

    /** A payment as its owner sees it. */
    record TopUpView(
            PaymentId id,
            TopUp.State state,
            Money amount,
            String provider,
            @Nullable String payUrl,
            Instant createdAt) {

        static TopUpView of(TopUp topUp) {
            return new TopUpView(
                    topUp.id(), topUp.state(), topUp.amount(), topUp.provider(), topUp.payUrl(), topUp.createdAt());
        }
    }
}
