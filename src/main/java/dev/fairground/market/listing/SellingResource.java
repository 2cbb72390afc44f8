package dev.fairground.market.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.http.Caller;
import dev.fairground.http.Edge;
import dev.fairground.http.IfMatch;
import dev.fairground.http.MergePatch;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.market.LotId;
import dev.fairground.market.MarketPermissions;
import dev.fairground.market.catalog.LotView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a seller writes: new lots, and changes of those there are. */
@Path("/api/v1/market/lots")
@RunOnVirtualThread
public class SellingResource {
    private final Caller caller;
    private final Reply reply;
    private final MergePatch patches;
    private final Desk desk;
    private final AddLots add;
    private final EditLot edit;

    SellingResource(Caller caller, Reply reply, MergePatch patches, Desk desk, AddLots add, EditLot edit) {
        this.caller = caller;
        this.reply = reply;
        this.patches = patches;
        this.desk = desk;
        this.add = add;
        this.edit = edit;
    }

    @POST
    @Refuses({Validation.class, LotRefusal.class})
    public RestResponse<LotView> create(LotForm form) {
        var wish = new NewLot(seller(), form, false);
        var id = reply.with(add.add(List.of(wish)).getFirst());
        return answer(RestResponse.Status.CREATED, id);
    }

    @PATCH
    @Path("/{id}")
    @Refuses({Validation.class, LotRefusal.class, Edge.class})
    public RestResponse<LotView> edit(
            @RestPath LotId id, @RestHeader("If-Match") @Nullable String ifMatch, ObjectNode patch) {
        var seller = seller();
        var current = desk.form(seller, id);
        var version = IfMatch.version(ifMatch);
        var form = patches.apply(current, patch, LotForm.class);
        reply.with(edit.edit(seller, id, version, form, patch.has("stock")));
        return answer(RestResponse.Status.OK, id);
    }

    private UserId seller() {
        var seller = caller.user();
        if (!caller.may(MarketPermissions.SELL_LOTS)) {
            throw new Problem(LotRefusal.SELLER_RULES);
        }
        return seller;
    }

    private RestResponse<LotView> answer(RestResponse.Status status, LotId id) {
        var lot = desk.view(id);
        return RestResponse.ResponseBuilder.create(status, lot)
                .header("ETag", IfMatch.tag(lot.version()))
                .build();
    }
}
