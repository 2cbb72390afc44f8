package dev.fairground.market.trade;

import dev.fairground.commands.CommandRefusal;
import dev.fairground.commands.Requests;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Outcome;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Ask.Confirmation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a buyer does with an order, over HTTP. */
@Path("/api/v1/market/orders/{id}")
@RunOnVirtualThread
@Limited(Limit.MONEY)
@Consumes(MediaType.WILDCARD) // a move without a body has no type
@Refuses({TradeRefusal.class, CommandRefusal.class})
public class PurchaseResource {
    private final Requests requests;
    private final Reply reply;
    private final OrderViews views;
    private final Batcher<Confirmation, Outcome<Order>> confirming;
    private final CancelOrder cancelling;

    PurchaseResource(
            Requests requests,
            Reply reply,
            OrderViews views,
            Batcher<Confirmation, Outcome<Order>> confirming,
            CancelOrder cancelling) {
        this.requests = requests;
        this.reply = reply;
        this.views = views;
        this.confirming = confirming;
        this.cancelling = cancelling;
    }

    @POST
    @Path("/confirm")
    public OrderView confirm(
            @RestPath OrderId id,
            @RestHeader("Idempotency-Key") @Nullable CommandKey key,
            @Nullable Satisfaction body) {
        var command = requests.command("POST /api/v1/market/orders/{id}/confirm", key, body);
        var withoutDelivery = body != null && Boolean.TRUE.equals(body.withoutDelivery());
        return reply.with(confirming
                .submit(new Confirmation(command, id, withoutDelivery))
                .map(views::of));
    }

    @POST
    @Path("/cancel")
    public OrderView cancel(
            @RestPath OrderId id,
            @RestHeader("Idempotency-Key") @Nullable CommandKey key,
            SaleResource.@Nullable Nothing body) {
        var command = requests.command("POST /api/v1/market/orders/{id}/cancel", key, body);
        return reply.with(cancelling.cancel(new Ask.Plain(command, id)).map(views::of));
    }

    /** That the buyer means it, although the seller has not delivered. */
    record Satisfaction(@Nullable Boolean withoutDelivery) {}
}
