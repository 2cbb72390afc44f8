package dev.fairground.http;

import dev.fairground.kernel.Language;
import dev.fairground.kernel.UserId;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds out who calls and in which language, before any resource runs. */
public class CallerFilter {
    private static final String BEARER = "Bearer ";

    private final Caller caller;
    private final Authority authority;
    private final List<Language> offered;

    CallerFilter(Caller caller, Authority authority, SiteSettings site) {
        this.caller = caller;
        this.authority = authority;
        this.offered = site.languages();
    }

    /** A token that is not valid is an error even where none is needed: the client must learn that it ended. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void identify(RoutingContext context) {
        var headers = context.request().headers();
        caller.speaks(AcceptLanguage.best(headers.get(HttpHeaders.ACCEPT_LANGUAGE), offered));
        var authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            caller.signedIn(user(authorization));
        }
    }

    private UserId user(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new Problem(Edge.UNAUTHENTICATED);
        }
        return authority
                .identify(authorization.substring(BEARER.length()).strip())
                .orElseThrow(() -> new Problem(Edge.UNAUTHENTICATED));
    }
}
