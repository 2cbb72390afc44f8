package dev.fairground.notifications;

import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.Map;

/** A notice as it lies in an inbox. */
record Kept(
        NoticeId id, UserId to, String type, Map<String, String> variables, String link, Instant at, boolean read) {}
