package dev.fairground.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.fairground.http.Caller;
import dev.fairground.http.Edge;
import dev.fairground.http.Problem;
import dev.fairground.kernel.CommandKey;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the command of the request that is being answered. */
@RequestScoped
public class Requests {
    private final Caller caller;
    private final CurrentVertxRequest request;
    private final ObjectMapper canonical;

    Requests(Caller caller, CurrentVertxRequest request, ObjectMapper json) {
        this.caller = caller;
        this.request = request;
        this.canonical = json.copy()
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .configure(SerializationFeature.INDENT_OUTPUT, false);
    }

    /**
     * The command of this request.
     *
     * @param route what is asked, without ids: keys of one user are apart per route
     * @param key   the {@code Idempotency-Key} header; null is answered with 400 {@code http.idempotency-key-required}
     * @param body  the body as it was understood, or null where there is none
     */
    public Command command(String route, @Nullable CommandKey key, @Nullable Object body) {
        if (key == null) {
            throw new Problem(Edge.IDEMPOTENCY_KEY_REQUIRED);
        }
        var http = request.getCurrent().request();
        var text = http.method() + " " + http.path() + "\n" + write(body == null ? Map.of() : body);
        return new Command(caller.user(), route, key, sha256(text));
    }

    private String write(Object body) {
        try {
            return canonical.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
