package dev.fairground.redis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where Redis is. */
@ConfigMapping(prefix = "fairground.redis")
public interface RedisSettings {
    /**
     * {@code redis://:password@host:6379/0}; {@code rediss://} for TLS. With it several processes of a database may
     * answer requests, and count their limits together.
     */
    Optional<String> url();

    /** How long one question may take before Redis counts as away. */
    @WithDefault("250ms")
    Duration patience();
}
