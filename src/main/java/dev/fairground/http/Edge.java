package dev.fairground.http;

import dev.fairground.kernel.ProblemCode;

/** The refusals of the edge itself. */
public enum Edge implements ProblemCode {
    MALFORMED("http.malformed", 400),
    IDEMPOTENCY_KEY_REQUIRED("http.idempotency-key-required", 400),
    UNAUTHENTICATED("identity.unauthenticated", 401),
    FORBIDDEN("identity.forbidden", 403),
    SCOPE_MISSING("identity.scope-missing", 403),
    NOT_FOR_KEYS("identity.not-for-keys", 403),
    NOT_FOUND("http.not-found", 404),
    METHOD_NOT_ALLOWED("http.method-not-allowed", 405),
    NOT_ACCEPTABLE("http.not-acceptable", 406),
    GONE("http.gone", 410),
    STALE("http.stale", 412),
    TOO_LARGE("http.too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("http.unsupported-media-type", 415),
    IF_MATCH_REQUIRED("http.if-match-required", 428),
    RATE_LIMITED("http.rate-limited", 429),
    INTERNAL("http.internal", 500),
    OVERLOADED("http.overloaded", 503);

    private final String code;
    private final int status;

    Edge(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
