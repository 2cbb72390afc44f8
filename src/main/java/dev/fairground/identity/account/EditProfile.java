package dev.fairground.identity.account;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import jakarta.transaction.Transactional;

/** Changes how somebody is shown and spoken to. */
@UseCase
class EditProfile {
    private final AccountRows rows;
    private final Profiles profiles;

    EditProfile(AccountRows rows, Profiles profiles) {
        this.rows = rows;
        this.profiles = profiles;
    }

    @Transactional
    Outcome<Profile> edit(UserId user, Profile.Change change) {
        var errors = change.errors();
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        rows.edit(user, change);
        return new Outcome.Done<>(profiles.of(user));
    }
}
