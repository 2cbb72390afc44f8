package dev.fairground.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds keys to what they were made for; those who run the site are asked for their permissions besides. */
public class ScopeFilter {
    private static final String ADMIN = "/api/v1/admin";

    private final Caller caller;

    ScopeFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 1)
    public void check(RoutingContext context, ResourceInfo target) {
        caller.scopes().ifPresent(scopes -> check(scopes, context, target));
    }

    private static void check(Set<String> scopes, RoutingContext context, ResourceInfo target) {
        if (isInPerson(target)) {
            throw new Problem(Edge.NOT_FOR_KEYS);
        }
        var reads = context.request().method().equals(HttpMethod.GET);
        if (!context.normalizedPath().startsWith(ADMIN) && !scopes.contains(reads ? Scopes.READ : Scopes.TRADE)) {
            throw new Problem(Edge.SCOPE_MISSING);
        }
    }

    private static boolean isInPerson(ResourceInfo target) {
        return target.getResourceMethod().isAnnotationPresent(InPerson.class)
                || target.getResourceClass().isAnnotationPresent(InPerson.class);
    }
}
