package dev.fairground.market.catalog;

import dev.fairground.http.AlsoQuery;
import dev.fairground.http.Caller;
import dev.fairground.http.Hot;
import dev.fairground.http.IfMatch;
import dev.fairground.http.Open;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Validation;
import dev.fairground.market.LotId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lots on sale. */
@Path("/api/v1/market/lots")
@RunOnVirtualThread
@Open
public class LotResource {
    private final Caller caller;
    private final Reply reply;
    private final LotPages pages;

    LotResource(Caller caller, Reply reply, LotPages pages) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
    }

    @GET
    @Hot
    @AlsoQuery(name = "game", means = "the slug of a game")
    @AlsoQuery(name = "category", means = "the id of a category; one with others below it takes them all")
    @AlsoQuery(name = "seller", means = "a seller's id or username; me lists one's own lots in every state")
    @AlsoQuery(name = "state", means = "with seller=me, repeatable: DRAFT, ACTIVE, INACTIVE or SOLD")
    @AlsoQuery(name = "q", means = "words of the title or the description")
    @AlsoQuery(name = "price.min", means = "least price in minor units")
    @AlsoQuery(name = "price.max", means = "greatest price in minor units")
    @AlsoQuery(name = "attr.{key}", means = "with category: an option (repeatable), true or false, or a number")
    @AlsoQuery(name = "attr.{key}.min", means = "with category: least value of a number")
    @AlsoQuery(name = "attr.{key}.max", means = "with category: greatest value of a number")
    @AlsoQuery(name = "sort", means = "price, -price or -createdAt, which is the default")
    @Refuses(Validation.class)
    public LotPages.LotPage list(
            @Context UriInfo uri,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @DefaultValue("false") boolean count) {
        var query = uri.getQueryParameters();
        if ("me".equals(query.getFirst("seller"))) {
            caller.user();
        }
        return reply.with(pages.list(query, after, limit, count, Visitor.of(caller)));
    }

    @GET
    @Path("/{id}")
    public RestResponse<LotView> lot(@RestPath LotId id) {
        var lot = pages.lot(id, Visitor.of(caller));
        return RestResponse.ResponseBuilder.ok(lot)
                .header("ETag", IfMatch.tag(lot.version()))
                .build();
    }
}
