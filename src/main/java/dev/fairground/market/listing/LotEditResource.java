package dev.fairground.market.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.http.Caller;
import dev.fairground.http.Edge;
import dev.fairground.http.IfMatch;
import dev.fairground.http.MergePatch;
import dev.fairground.http.PatchOf;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Validation;
import dev.fairground.market.LotId;
import dev.fairground.market.catalog.LotPages;
import dev.fairground.market.catalog.LotView;
import dev.fairground.market.catalog.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Edits of what a seller offers. */
@Path("/api/v1/market/lots")
@RunOnVirtualThread
public class LotEditResource {
    private final Caller caller;
    private final Reply reply;
    private final MergePatch patches;
    private final LotPages pages;
    private final Desk desk;
    private final EditLot edit;

    LotEditResource(Caller caller, Reply reply, MergePatch patches, LotPages pages, Desk desk, EditLot edit) {
        this.caller = caller;
        this.reply = reply;
        this.patches = patches;
        this.pages = pages;
        this.desk = desk;
        this.edit = edit;
    }

    @PATCH
    @Path("/{id}")
    @Refuses({Validation.class, Edge.class})
    public RestResponse<LotView> edit(
            @RestPath LotId id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @PatchOf(LotForm.class) ObjectNode patch) {
        var seller = SellingResource.seller(caller);
        var version = IfMatch.version(ifMatch);
        var form = patches.apply(desk.form(seller, id), patch, LotForm.class);
        var edited = reply.with(edit.edit(seller, id, version, form, patch.has("stock")));
        return SellingResource.answer(RestResponse.Status.OK, pages.lot(edited, Visitor.of(caller)));
    }
}
