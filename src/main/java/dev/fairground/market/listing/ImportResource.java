package dev.fairground.market.listing;

import dev.fairground.http.Caller;
import dev.fairground.http.Open;
import dev.fairground.kernel.Page;
import dev.fairground.market.CategoryId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How imports of a seller go, and the file to begin one with. */
@Path("/api/v1/market")
@RunOnVirtualThread
public class ImportResource {
    private final Caller caller;
    private final ImportPages pages;
    private final ImportTemplate template;

    ImportResource(Caller caller, ImportPages pages, ImportTemplate template) {
        this.caller = caller;
        this.pages = pages;
        this.template = template;
    }

    @GET
    @Path("/imports")
    public Page<ImportPages.ImportView> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.list(caller.user(), after, limit);
    }

    @GET
    @Path("/imports/{id}")
    public ImportPages.ImportView find(@RestPath ImportId id) {
        return pages.find(caller.user(), id);
    }

    @GET
    @Open
    @Path("/categories/{id}/import-template")
    @Produces("text/csv;charset=UTF-8")
    public RestResponse<String> template(@RestPath CategoryId id) {
        return RestResponse.ResponseBuilder.ok(template.of(id, caller.language()))
                .header("Content-Disposition", "attachment; filename=\"lots.csv\"")
                .build();
    }
}
