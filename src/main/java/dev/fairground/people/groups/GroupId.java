package dev.fairground.people.groups;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a group of friends. */
public record GroupId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
