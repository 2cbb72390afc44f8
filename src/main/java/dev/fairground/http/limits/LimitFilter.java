package dev.fairground.http.limits;

import dev.fairground.http.Caller;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Limits;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts every request that reaches a resource against the limit of its operation. */
public class LimitFilter {
    private final Caller caller;
    private final Limits limits;
    private final Addresses addresses;
    private final Map<Method, Limit> known = new ConcurrentHashMap<>();

    LimitFilter(Caller caller, Limits limits, Addresses addresses) {
        this.caller = caller;
        this.limits = limits;
        this.addresses = addresses;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void count(RoutingContext context, ResourceInfo target) {
        var limit = known.computeIfAbsent(target.getResourceMethod(), method -> limit(method, context));
        var who = caller.maybe()
                .filter(_ -> limit.perUser())
                .map(Object::toString)
                .orElseGet(() -> addresses.of(context.request()));
        limits.count(limit, who, context.response().headers());
    }

    private static Limit limit(Method operation, RoutingContext context) {
        var own = operation.getAnnotation(Limited.class);
        var common = own != null ? own : operation.getDeclaringClass().getAnnotation(Limited.class);
        if (common != null) {
            return common.value();
        }
        return context.request().method().equals(HttpMethod.GET) ? Limit.READS : Limit.WRITES;
    }
}
