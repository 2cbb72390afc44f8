package dev.fairground.files.keep;

import dev.fairground.files.FileRefusal;
import dev.fairground.files.FileSettings;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;

/** Notes that a file is coming, before its bytes are written: what comes of a crash between is swept away. */
@UseCase
class KeepFile {
    private final FileRows rows;
    private final FileSettings settings;

    KeepFile(FileRows rows, FileSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    @Transactional
    Outcome<KeptFile> keep(UserId owner, KeptFile file) {
        if (!rows.takeRoom(owner, file.bytes(), settings.quota())) {
            return new Refused<>(FileRefusal.QUOTA_EXCEEDED);
        }
        rows.insert(owner, file);
        return new Done<>(file);
    }
}
