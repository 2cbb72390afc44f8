package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.identity.AppealDesk.Plea;
import dev.fairground.identity.AppealDesk.Standing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal in the words of QuestCity.
 *
 * @param reason the first line of what was said; empty where there is only one
 */
@JsonNaming(SnakeCaseStrategy.class)
record OldUnlock(UUID id, @Nullable String email, String reason, String message, String status, Instant createdAt) {
    static final String APPROVED = "approved";
    static final String REJECTED = "rejected";
    static final String STATUSES = "pending|" + APPROVED + "|" + REJECTED;

    static OldUnlock of(Plea plea, @Nullable String email) {
        var lines = plea.text().split("\n", 2);
        return new OldUnlock(
                plea.id(),
                email,
                lines.length == 2 ? lines[0] : "",
                lines[lines.length - 1],
                status(plea.standing()),
                plea.sentAt());
    }

    /** What is said in one piece now. */
    static String text(String reason, String message) {
        return reason.strip().replace('\n', ' ') + "\n" + message.strip();
    }

    static @Nullable Standing standing(@Nullable String status) {
        return switch (status) {
            case "pending" -> Standing.OPEN;
            case APPROVED -> Standing.ACCEPTED;
            case REJECTED -> Standing.DECLINED;
            case null, default -> null;
        };
    }

    private static String status(Standing standing) {
        return switch (standing) {
            case OPEN -> "pending";
            case ACCEPTED -> APPROVED;
            case DECLINED -> REJECTED;
        };
    }
}
