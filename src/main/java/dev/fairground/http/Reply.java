package dev.fairground.http;

import dev.fairground.kernel.Outcome;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;

/** Turns what became of a command into what HTTP answers. */
@RequestScoped
public class Reply {
    private final CurrentVertxRequest request;

    Reply(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The value; a replay is marked by a header, a refusal leaves as a {@link Problem}. */
    public <T> T with(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Replayed<T>(var value) -> {
                request.getCurrent().response().putHeader("Idempotency-Replayed", "true");
                yield value;
            }
            case Outcome.Refused<T>(var reason, var facts) -> throw new Problem(reason, facts);
        };
    }
}
