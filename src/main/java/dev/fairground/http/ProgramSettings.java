package dev.fairground.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this process runs. */
@ConfigMapping(prefix = "fairground")
public interface ProgramSettings {
    /** {@code demo} (play money, sandbox, movable clock) or {@code live}. */
    @WithDefault("demo")
    Mode mode();

    /**
     * {@code app} answers requests, {@code worker} runs jobs and delivers events, {@code all} does both. Without
     * Redis one process of a database answers requests.
     */
    @WithDefault("all")
    Role role();

    /** The folder of everything this installation must not lose. */
    @WithDefault("data")
    String data();

    /** The port of the web pages and the API. */
    @WithDefault("8080")
    int port();

    /** The port of the metrics, open to this machine only; 0 takes any. */
    @WithDefault("9000")
    int metricsPort();

    /** Most wishes of a hot money path that share one transaction, 1-64. */
    @WithDefault("64")
    int batch();

    /** Whether this process runs jobs and delivers events. */
    default boolean works() {
        return role() != Role.APP;
    }

    /** Whether play-money things (sandbox, test endpoints, demo clock) exist. */
    default boolean demo() {
        return mode() == Mode.DEMO;
    }
}
