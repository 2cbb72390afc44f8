package dev.fairground.http.answers;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of one public answer with everything that goes with them, made once and given out many times. */
public final class Answer {
    private static final int WORTH_COMPRESSING = 1_024;
    private static final CharSequence BROTLI = HttpHeaders.createOptimized("br");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

    private final CharSequence type;
    private final CharSequence caching;
    private final CharSequence vary;
    private final CharSequence tag;
    private final byte[] plain;
    private final byte @Nullable [] brotli;
    private volatile byte @Nullable [] gzipped;

    /**
     * An answer of whatever status the response has.
     *
     * @param type    media type
     * @param caching {@code Cache-Control}
     * @param vary    the request headers it depends on
     */
    public Answer(String type, String caching, String vary, byte[] plain) {
        this(type, caching, vary, plain, null);
    }

    /** Likewise, with the same bytes compressed by Brotli beforehand, where there are such. */
    public Answer(String type, String caching, String vary, byte[] plain, byte @Nullable [] brotli) {
        this.type = HttpHeaders.createOptimized(type);
        this.caching = HttpHeaders.createOptimized(caching);
        this.vary = HttpHeaders.createOptimized(vary);
        this.tag = HttpHeaders.createOptimized(tag(plain));
        this.plain = plain;
        this.brotli = brotli;
    }

    /** Ends the request with these bytes, or with 304 where the client has them already. */
    public void end(HttpServerRequest request, HttpServerResponse response) {
        dress(request, response.headers());
        if (isKnownTo(request)) {
            response.setStatusCode(304).end();
        } else {
            response.end(Buffer.buffer(bodyFor(request)));
        }
    }

    /** Sets the headers that go with the body this client gets. */
    void dress(HttpServerRequest request, MultiMap headers) {
        headers.set(HttpHeaders.ETAG, tag);
        headers.set(HttpHeaders.CACHE_CONTROL, caching);
        headers.set(HttpHeaders.VARY, vary);
        if (!isKnownTo(request)) {
            headers.set(HttpHeaders.CONTENT_TYPE, type);
            if (brotli != null && accepts(request, BROTLI)) {
                headers.set(HttpHeaders.CONTENT_ENCODING, BROTLI);
            } else if (accepts(request, GZIP)) {
                headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
            }
        }
    }

    /** Bytes it holds before anybody wanted them compressed. */
    int size() {
        return plain.length;
    }

    boolean isKnownTo(HttpServerRequest request) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.contains(tag) || known.equals("*"));
    }

    byte[] bodyFor(HttpServerRequest request) {
        if (brotli != null && accepts(request, BROTLI)) {
            return brotli;
        }
        return accepts(request, GZIP) ? gzipped() : plain;
    }

    private boolean accepts(HttpServerRequest request, CharSequence encoding) {
        var accepted = plain.length < WORTH_COMPRESSING ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains(encoding);
    }

    private byte[] gzipped() {
        var known = gzipped;
        if (known == null) {
            known = gzip(plain);
            gzipped = known;
        }
        return known;
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Weak, because the same tag stands for the compressed bytes too. */
    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
