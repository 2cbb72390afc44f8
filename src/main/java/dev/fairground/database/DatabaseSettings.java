package dev.fairground.database;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which database the program works on. */
@ConfigMapping(prefix = "fairground.database")
public interface DatabaseSettings {
    /** {@code postgres://user:password@host:port/name}; without it the program runs a PostgreSQL of its own. */
    Optional<String> url();
}
