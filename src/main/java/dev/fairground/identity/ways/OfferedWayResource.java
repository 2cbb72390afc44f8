package dev.fairground.identity.ways;

import dev.fairground.http.Open;
import dev.fairground.identity.ways.OfferedWay.Kind;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells pages which ways in they may offer. */
@Path("/api/v1/auth")
@RunOnVirtualThread
@Open
public class OfferedWayResource {
    private final List<WaysOffered> offers;

    OfferedWayResource(@All List<WaysOffered> offers) {
        this.offers = offers;
    }

    @GET
    @Path("/ways")
    public OfferedWayList ways() {
        var seen = EnumSet.noneOf(Provider.class);
        return new OfferedWayList(offers.stream()
                .flatMap(WaysOffered::ways)
                .sorted(Comparator.comparing(OfferedWay::provider).thenComparing(OfferedWay::kind))
                .filter(way -> seen.add(way.provider()))
                .map(way ->
                        new OfferedWayView(way.provider().code(), way.provider().title(), way.kind(), way.page()))
                .toList());
    }

    record OfferedWayList(List<OfferedWayView> items) {}

    /** A way by its name in paths, and as its provider calls itself. */
    record OfferedWayView(
            String provider,
            String title,
            Kind kind,
            @Nullable String page) {}
}
