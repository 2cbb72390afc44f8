package dev.fairground.notifications;

import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks notices as read. */
@UseCase
class ReadNotices {
    private final Notices notices;

    ReadNotices(Notices notices) {
        this.notices = notices;
    }

    /** Marks those of one's own notices, or all where none are named. */
    @Transactional
    void read(UserId user, @Nullable List<NoticeId> ids) {
        if (ids == null) {
            notices.readAll(user);
        } else {
            notices.read(user, ids);
        }
    }
}
