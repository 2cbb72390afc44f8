package dev.fairground.market.catalog;

import dev.fairground.http.Caller;
import dev.fairground.http.Hot;
import dev.fairground.http.Open;
import dev.fairground.kernel.Page;
import dev.fairground.market.CategoryId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Games and categories, for everybody. */
@Path("/api/v1/market")
@RunOnVirtualThread
@Open
public class GameResource {
    private final Caller caller;
    private final GamePages pages;

    GameResource(Caller caller, GamePages pages) {
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Hot
    @Path("/games")
    public Page<GameCard> games(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.games(q, after, limit, caller.language());
    }

    @GET
    @Path("/games/{slug}")
    public GameView game(@RestPath String slug) {
        return pages.game(slug, caller.language());
    }

    @GET
    @Path("/categories/{id}")
    public CategoryView category(@RestPath CategoryId id) {
        return pages.category(id, caller.language());
    }
}
