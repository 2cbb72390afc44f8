package dev.fairground.market.frozen;

import dev.fairground.commands.CommandRefusal;
import dev.fairground.commands.Requests;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Page;
import dev.fairground.market.MarketPermissions;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.DecideFrozenOrder;
import dev.fairground.market.trade.DecideFrozenOrder.Verdict;
import dev.fairground.market.trade.TradeRefusal;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Orders that stand still, for those who decide about them, over HTTP. */
@Path("/api/v1/admin/market/frozen-orders")
@RunOnVirtualThread
@Needs(MarketPermissions.DECIDE_ORDERS)
public class FrozenOrderResource {
    private static final int LONGEST_REASON = 500;
    private static final String PATH = "POST /api/v1/admin/market/frozen-orders/{id}/";

    private final Requests requests;
    private final Reply reply;
    private final FrozenPages pages;
    private final DecideFrozenOrder decideOrder;

    FrozenOrderResource(Requests requests, Reply reply, FrozenPages pages, DecideFrozenOrder decideOrder) {
        this.requests = requests;
        this.reply = reply;
        this.pages = pages;
        this.decideOrder = decideOrder;
    }

    @GET
    public Page<FrozenOrder> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.page(after, limit);
    }

    /** Lets it go on with the time it had left. */
    @POST
    @Path("/{id}/continue")
    @Refuses({TradeRefusal.class, CommandRefusal.class})
    public Decided proceed(
            @RestPath OrderId id,
            @RestHeader("Idempotency-Key") @Nullable CommandKey key,
            @NotNull @Valid FrozenReason body) {
        return decide(id, key, body, Verdict.CONTINUE);
    }

    /** Gives the price back to the buyer, where it pays what he owes first. */
    @POST
    @Path("/{id}/refund")
    @Limited(Limit.MONEY)
    @Refuses({TradeRefusal.class, CommandRefusal.class})
    public Decided refund(
            @RestPath OrderId id,
            @RestHeader("Idempotency-Key") @Nullable CommandKey key,
            @NotNull @Valid FrozenReason body) {
        return decide(id, key, body, Verdict.REFUND);
    }

    private Decided decide(OrderId id, @Nullable CommandKey key, FrozenReason body, Verdict verdict) {
        var word = verdict == Verdict.CONTINUE ? "continue" : "refund";
        var command = requests.command(PATH + word, key, body);
        return new Decided(reply.with(decideOrder.decide(command, id, verdict, body.reason.strip())), verdict);
    }

    record FrozenReason(
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    /** What was decided about an order. */
    record Decided(OrderId id, Verdict verdict) {}
}
