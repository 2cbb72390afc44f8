package dev.fairground.http.pages;

import dev.fairground.http.Edge;
import dev.fairground.http.Languages;
import dev.fairground.http.SiteSettings;
import dev.fairground.http.answers.Answer;
import dev.fairground.http.problems.ProblemDocuments;
import dev.fairground.kernel.Language;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;

/** Answers every path that is no API: files from memory, pages from their template. */
@Singleton
class WebRoutes {
    private static final Pattern API = Pattern.compile("/(api|compat|health|\\.well-known|q)(/.*)?|/openapi\\.json");
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String VARY = "Accept-Encoding, Accept-Language, Cookie";
    private static final String TELEGRAM = "/tg";
    private static final String NOT_BUILT = """
            <!doctype html><title>Fairground</title>
            <p>The web front end is not part of this build: run <code>./fair run</code>, \
            or <code>npm ci &amp;&amp; npm run build</code> in <code>web/</code> and build again.</p>
            """;

    private final WebFiles files;
    private final Pages pages;
    private final Languages languages;
    private final SiteSettings site;
    private final ProblemDocuments problems;
    private final ExecutorService threads;

    WebRoutes(
            WebFiles files,
            Pages pages,
            Languages languages,
            SiteSettings site,
            ProblemDocuments problems,
            @VirtualThreads ExecutorService threads) {
        this.files = files;
        this.pages = pages;
        this.languages = languages;
        this.site = site;
        this.problems = problems;
        this.threads = threads;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::serve, 800);
    }

    private void serve(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        if (path == null || API.matcher(path).matches()) {
            context.next();
        } else if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            problems.end(context, Edge.METHOD_NOT_ALLOWED);
        } else {
            serve(context, path);
        }
    }

    private void serve(RoutingContext context, String path) {
        var file = files.find(path.equals("/docs") ? "/docs/index.html" : path);
        if (file != null) {
            context.response().putHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
            file.end(context.request(), context.response());
        } else if (path.equals("/robots.txt")) {
            text(
                    context.response(),
                    "text/plain",
                    "User-agent: *\nDisallow: /api/\nDisallow: /compat/\nSitemap: " + site.url() + "/sitemap.xml\n");
        } else {
            threads.execute(() -> page(context, path));
        }
    }

    private void page(RoutingContext context, String path) {
        var response = context.response();
        if (path.equals("/sitemap.xml")) {
            text(response, "application/xml", pages.sitemap());
            return;
        }
        var query = Objects.requireNonNullElse(context.request().query(), "");
        pages.page(path, query, language(context))
                .ifPresentOrElse(
                        page -> send(context, path, page), () -> text(response.setStatusCode(503), HTML, NOT_BUILT));
    }

    private static void send(RoutingContext context, String path, Pages.Page page) {
        var response = context.response().setStatusCode(page.known() ? 200 : 404);
        if (path.equals(TELEGRAM)) {
            response.putHeader("Content-Security-Policy", page.policyForTelegram());
            response.headers().remove("X-Frame-Options");
        } else {
            response.putHeader("Content-Security-Policy", page.policy());
        }
        new Answer(HTML, "no-cache", VARY, page.html().getBytes(StandardCharsets.UTF_8))
                .end(context.request(), response);
    }

    private static void text(HttpServerResponse response, String type, String text) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(text);
    }

    /** What the visitor chose, else what the browser likes. */
    private Language language(RoutingContext context) {
        var chosen = context.request().getCookie("fg_lang");
        return languages.best(
                chosen == null ? context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE) : chosen.getValue());
    }
}
