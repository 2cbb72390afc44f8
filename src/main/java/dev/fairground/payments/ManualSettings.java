package dev.fairground.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bank transfers, which an operator notes by hand. */
@ConfigMapping(prefix = "fairground.manual")
public interface ManualSettings {
    /** Whether people may top up by a transfer to the operator's bank account. */
    @WithDefault("false")
    boolean enabled();
}
