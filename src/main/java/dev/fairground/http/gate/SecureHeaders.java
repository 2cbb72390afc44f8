package dev.fairground.http.gate;

import dev.fairground.http.SiteSettings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that the OWASP secure headers project asks for, on every answer. */
@Singleton
class SecureHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-Permitted-Cross-Domain-Policies", "none",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    // Made once: a header whose text is already encoded costs next to nothing per answer.
    private final Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();

    SecureHeaders(SiteSettings site) {
        ALWAYS.forEach(this::add);
        if (site.secure()) {
            add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private void add(String name, String value) {
        headers.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    void putInto(MultiMap answer) {
        headers.forEach(answer::set);
    }
}
