package dev.fairground.identity.privacy;

import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.email.IdentityLetters;
import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.UseCase;
import dev.fairground.program.PersonalData.Person;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;

/** Writes the files people asked for, one at a time, and tells them by a letter. */
@UseCase
class WriteExports implements Sweep {
    static final String NAME = "identity.write-exports";

    private final Exports exports;
    private final Archives archives;
    private final Profiles profiles;
    private final IdentityLetters letters;

    WriteExports(Exports exports, Archives archives, Profiles profiles, IdentityLetters letters) {
        this.exports = exports;
        this.archives = archives;
        this.profiles = profiles;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    @Transactional
    public int sweep() {
        var taken = exports.take();
        if (taken.isEmpty()) {
            return 0;
        }
        var export = taken.get();
        var account = profiles.account(export.owner());
        var person = new Person(account.id(), account.username(), account.email());
        exports.ready(export.id(), archives.write(export.id(), person));
        letters.tell(account, "export", Map.of(), "/me/privacy");
        return 1;
    }
}
