package dev.fairground.files.keep;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;

/** Gives bytes out so that no browser takes them for anything but a picture; the edge adds {@code nosniff}. */
final class SafeAnswer {
    private SafeAnswer() {}

    /** Headers that the edge has set already are replaced, which only the server's own answer can do. */
    static Response of(byte[] picture, HttpServerResponse answer) {
        answer.putHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        return Response.ok(picture, "image/jpeg").build();
    }
}
