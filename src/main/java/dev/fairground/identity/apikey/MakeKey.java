package dev.fairground.identity.apikey;

import dev.fairground.identity.Account;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.account.PermissionBook;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Makes a key for somebody who has just shown who they are; its text is told once. */
@UseCase
class MakeKey {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApiKeys keys;
    private final PermissionBook permissions;
    private final Audit audit;
    private final Clock clock;

    MakeKey(ApiKeys keys, PermissionBook permissions, Audit audit, Clock clock) {
        this.keys = keys;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Made> make(Account owner, ApiKey.Wish wish) {
        var now = clock.real();
        var others = keys.lockAndCount(owner.id(), now);
        var text = text();
        return ApiKey.make(Ids.next(), owner.id(), text, wish, permissions.of(owner), others, now)
                .map(key -> keep(key, text));
    }

    private Made keep(ApiKey key, String text) {
        keys.insert(key, ApiKey.hash(text));
        var details = Map.of("name", key.name(), "scopes", String.join(" ", key.scopes()));
        audit.note(new Act(key.owner(), "identity.make-key", "user:" + key.owner(), "", details));
        return new Made(key, text);
    }

    private static String text() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return ApiKey.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** A key, and its text this once. */
    record Made(ApiKey key, String text) {}
}
