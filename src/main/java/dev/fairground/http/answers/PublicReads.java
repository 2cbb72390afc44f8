package dev.fairground.http.answers;

import dev.fairground.http.Languages;
import dev.fairground.http.Limit;
import dev.fairground.http.Limits;
import dev.fairground.http.Problem;
import dev.fairground.http.limits.Addresses;
import dev.fairground.http.problems.ProblemDocuments;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Answers what is known already on the event loop, before a resource or a thread of its own is needed. */
@Singleton
class PublicReads {
    private static final Answer ALIVE = new Answer(
            "application/json", "no-store", "Origin", "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8));

    private final HotAnswers hot;
    private final Limits limits;
    private final Addresses addresses;
    private final Languages languages;
    private final ProblemDocuments problems;

    PublicReads(HotAnswers hot, Limits limits, Addresses addresses, Languages languages, ProblemDocuments problems) {
        this.hot = hot;
        this.limits = limits;
        this.addresses = addresses;
        this.languages = languages;
        this.problems = problems;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::read, 900);
    }

    private void read(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        if (path == null || !request.method().equals(HttpMethod.GET)) {
            context.next();
        } else if (path.startsWith("/api/")) {
            api(context, request, path);
        } else if (path.equals("/health/live")) {
            ALIVE.end(request, context.response());
        } else {
            context.next();
        }
    }

    private void api(RoutingContext context, HttpServerRequest request, String path) {
        try {
            limits.count(
                    Limit.BROWSING, addresses.of(request), context.response().headers());
        } catch (Problem tooMany) {
            problems.end(context, tooMany.reason(), tooMany.facts());
            return;
        }
        if (request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            context.next();
            return;
        }
        var language = languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var read = new PublicRead(language.code() + path + ordered(request.query()), System.nanoTime());
        var answer = hot.find(read.key(), read.asked());
        if (answer == null) {
            context.put(PublicRead.CONTEXT_KEY, read);
            context.next();
        } else {
            answer.end(request, context.response());
        }
    }

    /** The query with its parameters in a fixed order. */
    private static String ordered(@Nullable String query) {
        if (query == null || query.indexOf('&') < 0) {
            return "?" + query;
        }
        var parameters = query.split("&", -1);
        Arrays.sort(parameters);
        return "?" + String.join("&", parameters);
    }
}
