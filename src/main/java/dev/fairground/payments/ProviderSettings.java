package dev.fairground.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long and how often payment providers are asked; the same for each, counted for each alone. */
@ConfigMapping(prefix = "fairground.providers")
public interface ProviderSettings {
    /** How long a provider may take to answer; what it has not said by then is unknown. */
    @WithDefault("10s")
    Duration patience();

    /** Most calls that one provider may keep waiting at once; more are not begun. */
    @WithDefault("16")
    int atOnce();

    /** How long a provider is left alone after five calls in a row that it did not answer. */
    @WithDefault("10s")
    Duration rest();
}
