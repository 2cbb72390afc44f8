package dev.fairground.http.gate;

import dev.fairground.http.Edge;
import dev.fairground.http.HttpSettings;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.RequestIds;
import dev.fairground.http.Role;
import dev.fairground.http.problems.ProblemDocuments;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The first to see a request: names it, dresses its answer, and turns away what is too large, unreadable or at the wrong door. */
@Singleton
class Gate {
    private static final long LARGEST_BODY = 1 << 20;
    // A picture of 10 MiB and what a form puts around it; what takes less says so by itself.
    private static final long LARGEST_UPLOAD = (10 << 20) + (64 << 10);
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestIds.HEADER);

    private final SecureHeaders secure;
    private final ProblemDocuments problems;
    private final boolean timed;
    private final boolean answers;

    private final long arrival;

    Gate(SecureHeaders secure, ProblemDocuments problems, ProgramSettings program, HttpSettings http) {
        this.arrival = http.arrival().toMillis();
        this.secure = secure;
        this.problems = problems;
        this.timed = program.demo();
        this.answers = program.role() != Role.WORKER;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::enter, 1_000);
    }

    private void enter(RoutingContext context) {
        var id = RequestIds.of(context);
        MDC.put("requestId", id);
        var headers = context.response().headers();
        headers.set(REQUEST_ID, id);
        secure.putInto(headers);
        if (timed) {
            time(context);
        }
        var request = context.request();
        var most = isUpload(request.getHeader(HttpHeaders.CONTENT_TYPE)) ? LARGEST_UPLOAD : LARGEST_BODY;
        // A body without a length is counted against the same limit while it is read.
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        if (isLonger(request.getHeader(HttpHeaders.CONTENT_LENGTH), most)) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            problems.end(context, Edge.TOO_LARGE);
        } else if (holdsNul(request.uri())) {
            problems.end(context, Edge.MALFORMED);
        } else if (!answers && !context.normalizedPath().startsWith("/health")) {
            problems.end(context, Edge.NOT_FOUND);
        } else {
            if (!request.isEnded()) {
                hangUpOnWhoNeverEnds(context);
            }
            context.next();
        }
    }

    /** Many who send a byte now and then would hold all the doors open. */
    private void hangUpOnWhoNeverEnds(RoutingContext context) {
        var vertx = context.vertx();
        var request = context.request();
        var deadline = vertx.setTimer(arrival, _ -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
        context.addEndHandler(_ -> vertx.cancelTimer(deadline));
    }

    private static void time(RoutingContext context) {
        var start = System.nanoTime();
        context.addHeadersEndHandler(_ -> {
            var micros = (System.nanoTime() - start) / 1_000;
            context.response().putHeader("Server-Timing", "total;dur=" + micros / 1_000 + "." + micros % 1_000 / 100);
        });
    }

    private static boolean isUpload(@Nullable String contentType) {
        return contentType != null && contentType.startsWith("multipart/form-data");
    }

    /** No text has U+0000 in it; this is the one way to write it in an address. */
    private static boolean holdsNul(String address) {
        return address.contains("%00");
    }

    private static boolean isLonger(@Nullable String length, long most) {
        try {
            return length != null && Long.parseLong(length) > most;
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }
}
