package dev.fairground.people.profile;

import dev.fairground.http.Edge;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import jakarta.transaction.Transactional;

/** Changes what somebody tells of themselves, and to whom. */
@UseCase
class EditProfile {
    private final ProfileRows rows;

    EditProfile(ProfileRows rows) {
        this.rows = rows;
    }

    @Transactional
    Outcome<Profile> edit(UserId person, int version, ProfileForm form) {
        if (rows.lock(person).version() != version) {
            return new Refused<>(Edge.STALE);
        }
        var errors = form.errors();
        if (!errors.isEmpty() || form.bio() == null || form.links() == null || form.privacy() == null) {
            return Validation.refuse(errors);
        }
        rows.write(person, form.bio().strip(), form.links(), form.privacy());
        return new Done<>(rows.of(person));
    }
}
