package dev.fairground.files;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names something that was uploaded. */
public record FileId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
