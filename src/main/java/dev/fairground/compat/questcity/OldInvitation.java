package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.Role;
import dev.fairground.kernel.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody whom an administrator makes an account; the password is their own affair. */
@JsonNaming(SnakeCaseStrategy.class)
record OldInvitation(
        @NotNull String username,
        @NotNull String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable @Min(0) @Max(2) Integer role) {

    NewAccount newcomer(Language language) {
        var name = new FullName(Objects.requireNonNullElse(firstName, ""), Objects.requireNonNullElse(lastName, ""));
        var shown = name.shown().isEmpty() ? username : name.shown();
        var roles = new OldRole(Objects.requireNonNullElse(role, 0)).in(Set.of(Role.USER));
        return new NewAccount(username, shown, email.strip(), language, null, roles, null);
    }
}
