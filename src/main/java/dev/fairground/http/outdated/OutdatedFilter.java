package dev.fairground.http.outdated;

import dev.fairground.http.Edge;
import dev.fairground.http.Problem;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says of outdated operations that they are, and turns everybody away from those that are gone. */
public class OutdatedFilter {
    private static final int BEFORE_ANYTHING_IS_ASKED = Priorities.AUTHENTICATION - 1;

    private final SiteSettings site;
    private final Clock clock;
    private final Map<Method, Optional<Farewell>> known = new ConcurrentHashMap<>();

    OutdatedFilter(SiteSettings site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = BEFORE_ANYTHING_IS_ASKED)
    public void announce(RoutingContext context, ResourceInfo target) {
        known.computeIfAbsent(target.getResourceMethod(), Farewell::of)
                .ifPresent(farewell -> announce(farewell, context));
    }

    private void announce(Farewell farewell, RoutingContext context) {
        // On the answer itself: a refusal is another response object, but leaves through the same answer.
        context.response()
                .putHeader("Deprecation", farewell.deprecationHeader())
                .putHeader("Sunset", farewell.sunsetHeader())
                .putHeader("Link", farewell.links(site.url()));
        if (farewell.isOver(clock.now())) {
            throw new Problem(Edge.GONE);
        }
    }
}
