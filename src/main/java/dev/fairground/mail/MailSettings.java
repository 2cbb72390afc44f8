package dev.fairground.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How letters leave this machine. */
@ConfigMapping(prefix = "fairground.mail")
public interface MailSettings {
    /**
     * The mail server: {@code smtp://user:password@host:587}, encrypted with STARTTLS unless {@code ?tls=off} stands
     * behind it, or {@code smtps://user:password@host:465}. Without one, letters become files in the data folder.
     */
    Optional<String> url();

    /** The address letters come from. */
    @WithDefault("noreply@fairground.invalid")
    String from();
}
