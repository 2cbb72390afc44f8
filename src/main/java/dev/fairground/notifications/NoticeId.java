package dev.fairground.notifications;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a notice in somebody's inbox. */
record NoticeId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
