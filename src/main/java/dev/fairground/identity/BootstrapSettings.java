package dev.fairground.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the first start needs to know. */
@ConfigMapping(prefix = "fairground.bootstrap")
public interface BootstrapSettings {
    /** The e-mail address of the first administrator, who gets a link to set a password. */
    @WithDefault("admin@localhost")
    String adminEmail();
}
