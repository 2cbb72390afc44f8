package dev.fairground.identity.ways;

import dev.fairground.identity.Account;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Credentials;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.email.IdentityLetters;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Takes a way into an account away; one way in always stays. */
@UseCase
class UnlinkWay {
    private final WayRows rows;
    private final Credentials credentials;
    private final Profiles profiles;
    private final Audit audit;
    private final IdentityLetters letters;

    UnlinkWay(WayRows rows, Credentials credentials, Profiles profiles, Audit audit, IdentityLetters letters) {
        this.rows = rows;
        this.credentials = credentials;
        this.profiles = profiles;
        this.audit = audit;
        this.letters = letters;
    }

    @Transactional
    Outcome<Account> unlink(UserId user, UUID id) {
        rows.lock(user);
        var ways = rows.of(user);
        var way = ways.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (ways.size() == 1 && credentials.passwordHash(user).isEmpty()) {
            return new Refused<>(IdentityRefusal.LAST_WAY_IN);
        }
        rows.delete(id);
        var account = profiles.account(user);
        var details = Map.of("provider", way.provider().name());
        audit.note(new Act(user, "identity.unlink-way", "user:" + user, "", details));
        letters.waysChanged(account, way.provider().title(), false);
        return new Done<>(account);
    }
}
