package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A profile in the words of QuestCity.
 *
 * @param instagramUsername empty where there is none, and where it is not one's own
 * @param credits           nobody has any yet
 */
@JsonNaming(SnakeCaseStrategy.class)
record OldProfile(UserId id, @Nullable String avatarUrl, String instagramUsername, int credits) {}
