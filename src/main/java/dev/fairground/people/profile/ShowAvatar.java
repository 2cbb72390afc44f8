package dev.fairground.people.profile;

import dev.fairground.files.FileId;
import dev.fairground.files.Files;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Puts one's own picture beside one's name, or takes it away; the one before is let go. */
@UseCase
public class ShowAvatar {
    private final ProfileRows rows;
    private final Files files;

    ShowAvatar(ProfileRows rows, Files files) {
        this.rows = rows;
        this.files = files;
    }

    @Transactional
    public Profile show(UserId person, @Nullable FileId file) {
        var before = rows.lock(person).avatarFile();
        var picture = file == null ? null : files.publish(file, person).orElseThrow(NotFound::new);
        rows.show(person, file, picture);
        if (before != null && !before.equals(file)) {
            files.release(before, person);
        }
        return rows.of(person);
    }
}
