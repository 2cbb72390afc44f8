package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.identity.Account;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What staff change of the account of somebody else; what is null stays.
 *
 * @param reason for the log; QuestCity asked for none
 */
@JsonNaming(SnakeCaseStrategy.class)
record OldUserChange(
        @Nullable Boolean isActive,
        @Nullable @Min(0) @Max(2) Integer role,
        @Nullable @Size(max = 500) String reason) {
    static final String NO_REASON = "Asked for by a program of QuestCity";

    OldRole after(OldRole before) {
        return new OldRole(Objects.requireNonNullElse(role, before.rank()));
    }

    boolean locks(Account account) {
        return Boolean.FALSE.equals(isActive) && account.state() == Account.State.ACTIVE;
    }

    boolean unlocks(Account account) {
        return Boolean.TRUE.equals(isActive) && account.state() != Account.State.ACTIVE;
    }

    String why() {
        return reason == null || reason.isBlank() ? NO_REASON : reason;
    }
}
