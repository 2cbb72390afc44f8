package dev.fairground.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How people sign in. */
@ConfigMapping(prefix = "fairground.identity")
public interface IdentitySettings {
    /**
     * The secret that seals signing keys and derives refresh tokens: at least 32 random bytes in Base64. Needed in live
     * mode; a demo makes its own in the data folder.
     */
    Optional<String> key();

    /** Sign-ins that may be tried for one account in 15 minutes, positive; not counted where limits are off. */
    @WithDefault("10")
    int signInTries();
}
