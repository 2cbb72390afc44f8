package dev.fairground.bench;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;

/** The most the edge can give: bytes made once, behind everything that stands before the program's own lists. */
final class Constant {
    static final String PATH = "/api/v1/bench/constant";

    private static final int BEHIND_THE_FILTERS = -100;
    private static final CharSequence TYPE = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence CACHING = HttpHeaders.createOptimized("public, no-cache");
    private static final CharSequence VARY =
            HttpHeaders.createOptimized("Accept-Encoding, Accept-Language, Authorization");
    private static final CharSequence TAG = HttpHeaders.createOptimized("W/\"0123456789012345678901\"");

    private Constant() {}

    /** Answers with as many bytes as a list has, and with the headers of one. */
    static String serve(int bytes) throws ReflectiveOperationException {
        var body = "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
        router().get(PATH).order(BEHIND_THE_FILTERS).handler(context -> {
            var response = context.response();
            response.headers()
                    .set(HttpHeaders.CONTENT_TYPE, TYPE)
                    .set(HttpHeaders.CACHE_CONTROL, CACHING)
                    .set(HttpHeaders.VARY, VARY)
                    .set(HttpHeaders.ETAG, TAG);
            response.end(Buffer.buffer(body));
        });
        return "\"path\": \"" + PATH + '"';
    }

    /** The program has no use for its router and so does not offer it: it is looked for behind the server's handler. */
    private static Router router() throws ReflectiveOperationException {
        var root = VertxHttpRecorder.class.getDeclaredField("rootHandler");
        root.setAccessible(true);
        var handler = root.get(null);
        while (!(handler instanceof Router router)) {
            handler = nextHandler(handler);
        }
        return router;
    }

    private static Object nextHandler(Object handler) throws ReflectiveOperationException {
        for (var field : handler.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            if (field.get(handler) instanceof Handler<?> inner) {
                return inner;
            }
        }
        throw new IllegalStateException("no router behind " + handler.getClass());
    }
}
