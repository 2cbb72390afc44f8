package dev.fairground.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the edge lets in. */
@ConfigMapping(prefix = "fairground.http")
public interface HttpSettings {
    /** Addresses or networks ({@code 10.0.0.0/8}) of proxies whose {@code X-Forwarded-For} is believed. */
    @WithName("trusted-proxies")
    Optional<List<String>> trustedProxies();

    /** Other sites whose pages may call this one, exactly as browsers name them: {@code https://example.org}. */
    @WithName("cors-origins")
    Optional<List<String>> corsOrigins();

    /** The longest that a request with a body may take to arrive. */
    @WithDefault("60S")
    Duration arrival();

    /** Whether callers are limited; off only for tests and load runs, never in live mode. */
    @WithName("limits-enabled")
    @WithDefault("true")
    boolean limitsEnabled();
}
