package dev.fairground.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What people may leave here. */
@ConfigMapping(prefix = "fairground.files")
public interface FileSettings {
    /** Most bytes that the files of one person may take, positive; 100 MiB. */
    @WithDefault("104857600")
    long quota();
}
