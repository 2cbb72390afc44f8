package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.kernel.UserId;
import dev.fairground.people.UserCard;
import org.jspecify.annotations.Nullable;

/** A person as others see them, in the words of QuestCity. */
@JsonNaming(SnakeCaseStrategy.class)
record OldPerson(
        UserId id,
        String username,
        String fullName,
        @Nullable String avatarUrl) {

    static OldPerson of(UserCard card) {
        return new OldPerson(card.id(), card.username(), card.displayName(), card.avatar());
    }
}
