package dev.fairground.http.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.RequestIds;
import dev.fairground.kernel.ProblemCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes RFC 9457 documents, the only form an error leaves in. */
@Singleton
public class ProblemDocuments {
    private static final String TYPE = "application/problem+json";

    private final ObjectMapper json;

    ProblemDocuments(ObjectMapper json) {
        this.json = json;
    }

    Response response(RoutingContext context, ProblemCode reason, Map<String, ?> facts) {
        headers(reason, facts).forEach(context.response()::putHeader);
        return Response.status(reason.status())
                .type(TYPE)
                .entity(bytes(context, reason, facts))
                .build();
    }

    /** Ends a request that never reached a resource. */
    public void end(RoutingContext context, ProblemCode reason) {
        end(context, reason, Map.of());
    }

    /** Likewise, with facts that become members of the document. */
    public void end(RoutingContext context, ProblemCode reason, Map<String, ?> facts) {
        var response = context.response().setStatusCode(reason.status()).putHeader(HttpHeaders.CONTENT_TYPE, TYPE);
        headers(reason, facts).forEach(response::putHeader);
        response.end(Buffer.buffer(bytes(context, reason, facts)));
    }

    /**
     * What a client needs to know to do better: how to sign in, when to come back. They replace on the server's own answer
     * what the edge has set there already; the headers of a resource would stand beside it.
     */
    private static Map<String, String> headers(ProblemCode reason, Map<String, ?> facts) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Cache-Control", "no-store");
        if (reason.status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        if (facts.containsKey("retryAfter")) {
            headers.put("Retry-After", String.valueOf(facts.get("retryAfter")));
        } else if (reason.status() == 503 || reason.code().endsWith("-in-progress")) {
            headers.put("Retry-After", "1");
        }
        return headers;
    }

    private byte[] bytes(RoutingContext context, ProblemCode reason, Map<String, ?> facts) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + reason.code());
        document.put("title", title(reason.code()));
        document.put("status", reason.status());
        document.put("code", reason.code());
        document.put("instance", context.request().path());
        document.put("requestId", RequestIds.of(context));
        facts.forEach(document::putIfAbsent);
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** {@code market.out-of-stock} says "Out of stock". */
    public static String title(String code) {
        var words = code.substring(code.indexOf('.') + 1).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
