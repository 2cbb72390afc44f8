package dev.fairground.market.trade;

import dev.fairground.commands.CommandRefusal;
import dev.fairground.commands.Requests;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Validation;
import dev.fairground.market.OrderId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a seller does with an order, over HTTP. */
@Path("/api/v1/market/orders/{id}")
@RunOnVirtualThread
@Consumes(MediaType.WILDCARD) // a move without a body has no type
@Refuses({TradeRefusal.class, CommandRefusal.class})
public class SaleResource {
    private final Requests requests;
    private final Reply reply;
    private final OrderViews views;
    private final StartOrder starting;
    private final DeliverOrder delivering;
    private final RefundOrder refunding;

    SaleResource(
            Requests requests,
            Reply reply,
            OrderViews views,
            StartOrder starting,
            DeliverOrder delivering,
            RefundOrder refunding) {
        this.requests = requests;
        this.reply = reply;
        this.views = views;
        this.starting = starting;
        this.delivering = delivering;
        this.refunding = refunding;
    }

    @POST
    @Path("/start")
    public OrderView start(
            @RestPath OrderId id, @RestHeader("Idempotency-Key") @Nullable CommandKey key, @Nullable Nothing body) {
        var command = requests.command("POST /api/v1/market/orders/{id}/start", key, body);
        return reply.with(starting.start(new Ask.Plain(command, id)).map(views::of));
    }

    @POST
    @Path("/deliver")
    @Refuses({TradeRefusal.class, CommandRefusal.class, Validation.class})
    public OrderView deliver(
            @RestPath OrderId id,
            @RestHeader("Idempotency-Key") @Nullable CommandKey key,
            @Nullable @Valid Proof proof) {
        var command = requests.command("POST /api/v1/market/orders/{id}/deliver", key, proof);
        var note = proof == null || proof.note() == null ? "" : proof.note().strip();
        return reply.with(
                delivering.deliver(new Ask.Delivery(command, id, note)).map(views::of));
    }

    @POST
    @Path("/refund")
    @Limited(Limit.MONEY)
    public OrderView refund(
            @RestPath OrderId id, @RestHeader("Idempotency-Key") @Nullable CommandKey key, @Nullable Nothing body) {
        var command = requests.command("POST /api/v1/market/orders/{id}/refund", key, body);
        return reply.with(refunding.refund(new Ask.Plain(command, id)).map(views::of));
    }

    /** The note only the buyer will see. */
    record Proof(@Nullable @Size(max = 4_000) String note) {}

    /** A body that says nothing, {@code {}}, or none at all. */
    record Nothing() {}
}
