package dev.fairground.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this process runs. */
@ConfigMapping(prefix = "fairground")
public interface ProgramSettings {
    /** {@code demo} (play money, sandbox, movable clock) or {@code live}. */
    @WithDefault("demo")
    Mode mode();

    /** Most wishes of a hot money path that share one transaction, 1-64. */
    @WithDefault("64")
    int batch();

    /** Whether play-money things (sandbox, test endpoints, demo clock) exist. */
    default boolean demo() {
        return mode() == Mode.DEMO;
    }
}
