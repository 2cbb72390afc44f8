package dev.fairground.http.gate;

import dev.fairground.http.HttpSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Lets pages of other sites in that the operator named, and no others. */
@Singleton
class Cors {
    private final Set<String> origins;

    Cors(HttpSettings settings) {
        this.origins = settings.corsOrigins().map(Set::copyOf).orElse(Set.of());
    }

    void stand(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::allow, 950);
        }
    }

    private void allow(RoutingContext context) {
        var request = context.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var answer = context.response().putHeader(HttpHeaders.VARY, "Origin");
        if (origin == null || !origins.contains(origin)) {
            context.next();
            return;
        }
        answer.putHeader("Access-Control-Allow-Origin", origin)
                .putHeader(
                        "Access-Control-Expose-Headers",
                        "ETag, X-Request-ID, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed, Deprecation,"
                                + " Sunset, Link")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (request.method().equals(HttpMethod.OPTIONS) && request.getHeader("Access-Control-Request-Method") != null) {
            answer.putHeader("Access-Control-Allow-Methods", "GET, POST, PATCH, PUT, DELETE")
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Accept-Language, If-Match, Idempotency-Key, X-Client, X-Request-ID")
                    .putHeader("Access-Control-Max-Age", "3600")
                    .setStatusCode(204)
                    .end();
        } else {
            context.next();
        }
    }
}
