package dev.fairground.market.listing;

import dev.fairground.http.Caller;
import dev.fairground.http.IfMatch;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Trade;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.market.LotId;
import dev.fairground.market.MarketPermissions;
import dev.fairground.market.catalog.LotPages;
import dev.fairground.market.catalog.LotView;
import dev.fairground.market.catalog.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Lots, brought to the shelf and taken off it by their seller. */
@Path("/api/v1/market/lots")
@RunOnVirtualThread
public class SellingResource {
    private final Caller caller;
    private final Reply reply;
    private final LotPages pages;
    private final AddLots add;
    private final ActivateLot activate;
    private final DeactivateLot deactivate;

    SellingResource(
            Caller caller, Reply reply, LotPages pages, AddLots add, ActivateLot activate, DeactivateLot deactivate) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.add = add;
        this.activate = activate;
        this.deactivate = deactivate;
    }

    @POST
    @Trade
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses({Validation.class, LotRefusal.class})
    public RestResponse<LotView> create(LotForm form) {
        var outcome = add.add(List.of(new NewLot(seller(caller), form, false))).getFirst();
        return answer(RestResponse.Status.CREATED, pages.lot(reply.with(outcome), Visitor.of(caller)));
    }

    @POST
    @Trade
    @Path("/{id}/activate")
    @Refuses({Validation.class, LotRefusal.class})
    public RestResponse<LotView> activate(@RestPath LotId id) {
        return answer(
                RestResponse.Status.OK,
                pages.lot(reply.with(activate.activate(seller(caller), id)), Visitor.of(caller)));
    }

    @POST
    @Path("/{id}/deactivate")
    @Refuses(LotRefusal.class)
    public RestResponse<LotView> deactivate(@RestPath LotId id) {
        deactivate.deactivate(seller(caller), id);
        return answer(RestResponse.Status.OK, pages.lot(id, Visitor.of(caller)));
    }

    static UserId seller(Caller caller) {
        var user = caller.user();
        if (!caller.may(MarketPermissions.SELL_LOTS)) {
            throw new Problem(LotRefusal.SELLER_RULES);
        }
        return user;
    }

    static RestResponse<LotView> answer(RestResponse.Status status, LotView lot) {
        return RestResponse.ResponseBuilder.create(status, lot)
                .header("ETag", IfMatch.tag(lot.version()))
                .build();
    }
}
