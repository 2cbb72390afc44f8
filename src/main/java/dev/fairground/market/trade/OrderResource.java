package dev.fairground.market.trade;

import dev.fairground.commands.Command;
import dev.fairground.commands.CommandRefusal;
import dev.fairground.commands.Requests;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Trade;
import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Validation;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Deal.Role;
import dev.fairground.market.trade.Order.State;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Orders over HTTP: placing them and reading them. */
@Path("/api/v1/market/orders")
@RunOnVirtualThread
public class OrderResource {
    private final Requests requests;
    private final Reply reply;
    private final OrderViews views;
    private final Timelines timelines;
    private final Batcher<Wish, Outcome<Order>> placing;

    OrderResource(
            Requests requests,
            Reply reply,
            OrderViews views,
            Timelines timelines,
            Batcher<Wish, Outcome<Order>> placing) {
        this.requests = requests;
        this.reply = reply;
        this.views = views;
        this.timelines = timelines;
        this.placing = placing;
    }

    @POST
    @Trade
    @ResponseStatus(201)
    @Limited(Limit.MONEY)
    @Refuses({TradeRefusal.class, Validation.class, CommandRefusal.class})
    public OrderView place(@RestHeader("Idempotency-Key") @Nullable CommandKey key, @NotNull @Valid NewOrder order) {
        var command = requests.command("POST /api/v1/market/orders", key, order);
        return reply.with(placing.submit(order.wish(command)).map(views::of));
    }

    @GET
    public Page<OrderView.Row> list(
            @RestQuery @DefaultValue("buyer") @Pattern(regexp = "buyer|seller") String role,
            @RestQuery @Nullable State state,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var side = role.equals("buyer") ? Role.BUYER : Role.SELLER;
        return views.page(side, state, after, limit);
    }

    @GET
    @Path("/{id}")
    public OrderView one(@RestPath OrderId id) {
        return views.one(id);
    }

    @GET
    @Path("/{id}/timeline")
    public Timelines.Timeline timeline(@RestPath OrderId id) {
        return timelines.of(id);
    }

    /** What a buyer sends; any number is read as a quantity, so that the answer to a fraction names the field. */
    record NewOrder(
            @NotNull LotId lotId,
            @NotNull @Digits(integer = 9, fraction = 0) BigDecimal quantity,
            @NotNull Money expectedUnitPrice,
            @Nullable @Size(max = 1_000) String message,
            @Nullable Map<String, @Nullable Object> fields) {

        Wish wish(Command command) {
            return new Wish(
                    command,
                    Ids.next(OrderId::new),
                    lotId,
                    quantity.intValueExact(),
                    expectedUnitPrice,
                    message == null ? "" : message.strip(),
                    fields == null ? Map.of() : fields);
        }
    }
}
