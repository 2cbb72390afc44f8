package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.identity.Account;
import dev.fairground.kernel.FieldError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changes of their own account.
 *
 * @param password needed for another address
 */
@JsonNaming(SnakeCaseStrategy.class)
record OldMe(
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String password) {

    static OldMe of(Account account) {
        var name = FullName.of(account.displayName());
        return new OldMe(account.username(), name.first(), name.last(), account.email(), null);
    }

    FullName name() {
        return new FullName(Objects.requireNonNullElse(firstName, ""), Objects.requireNonNullElse(lastName, ""));
    }

    List<FieldError> errors(OldMe before) {
        return Objects.equals(username, before.username)
                ? List.of()
                : List.of(new FieldError("username", "read-only", "usernames stay"));
    }
}
