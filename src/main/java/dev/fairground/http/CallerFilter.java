package dev.fairground.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds out who calls and in which language, before any resource runs. */
public class CallerFilter {
    private static final String BEARER = "Bearer ";

    private final Caller caller;
    private final Authority authority;
    private final Languages languages;

    CallerFilter(Caller caller, Authority authority, Languages languages) {
        this.caller = caller;
        this.authority = authority;
        this.languages = languages;
    }

    /** A token that is not valid is an error even where none is needed: the client must learn that it ended. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void identify(RoutingContext context, ResourceInfo target) {
        caller.asksFor(target.getResourceMethod());
        var headers = context.request().headers();
        caller.speaks(languages.best(headers.get(HttpHeaders.ACCEPT_LANGUAGE)));
        var authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            caller.signedIn(visit(authorization));
        }
    }

    private Authority.Visit visit(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new Problem(Edge.UNAUTHENTICATED);
        }
        return authority
                .identify(authorization.substring(BEARER.length()).strip())
                .orElseThrow(() -> new Problem(Edge.UNAUTHENTICATED));
    }
}
