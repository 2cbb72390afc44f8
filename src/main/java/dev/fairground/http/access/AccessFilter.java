package dev.fairground.http.access;

import dev.fairground.http.Access;
import dev.fairground.http.Caller;
import dev.fairground.http.Problem;
import dev.fairground.http.Trade;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns away, before anything of a request is read, whoever may not call its operation. */
public class AccessFilter {
    private static final int AFTER_THE_LIMITS = Priorities.AUTHORIZATION + 1;

    private final Caller caller;
    private final Trade.Repeats repeats;
    private final Map<Method, Access> known = new ConcurrentHashMap<>();

    AccessFilter(Caller caller, Trade.Repeats repeats) {
        this.caller = caller;
        this.repeats = repeats;
    }

    @ServerRequestFilter(priority = AFTER_THE_LIMITS)
    public void check(RoutingContext context, ResourceInfo target) {
        var access = known.computeIfAbsent(target.getResourceMethod(), Access::to);
        if (!access.open()) {
            caller.user();
        }
        access.permission().ifPresent(caller::need);
        if (target.getResourceMethod().isAnnotationPresent(Trade.class)) {
            needTrust(context.request());
        }
    }

    private void needTrust(HttpServerRequest request) {
        var refusal = caller.tradeRefusal();
        if (refusal.isPresent() && !isRepeat(request)) {
            throw new Problem(refusal.get());
        }
    }

    private boolean isRepeat(HttpServerRequest request) {
        var key = request.getHeader("Idempotency-Key");
        return key != null && repeats.has(caller.user(), request.method() + " " + request.path(), key);
    }
}
