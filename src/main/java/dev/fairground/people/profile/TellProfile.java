package dev.fairground.people.profile;

import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;

/** Writes a few words about somebody, in the demo data. */
@UseCase
public class TellProfile {
    private final ProfileRows rows;

    TellProfile(ProfileRows rows) {
        this.rows = rows;
    }

    @Transactional
    public void tell(UserId person, String bio) {
        var profile = rows.lock(person);
        rows.write(person, bio, profile.links(), profile.privacy());
    }
}
