package dev.fairground.identity.session;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens that ended early: known here at once, on every other node within three seconds. */
@ApplicationScoped
class Denials {
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(3);

    private final DenialRows rows;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private volatile Copy copy = new Copy(Map.of(), Instant.EPOCH);

    Denials(DenialRows rows, Clock clock, TransactionSynchronizationRegistry transaction) {
        this.rows = rows;
        this.clock = clock;
        this.transaction = transaction;
    }

    boolean allow(AccessToken token) {
        var denied = current();
        if (denied.isEmpty()) {
            return true;
        }
        var epoch = denied.get(token.user().value());
        return !denied.containsKey(token.session()) && (epoch == null || token.epoch() >= epoch);
    }

    /** Refuses the access tokens of these sessions from the moment the caller's transaction commits. */
    void end(Collection<UUID> sessions) {
        if (!sessions.isEmpty()) {
            rows.insert(sessions, Integer.MAX_VALUE, clock.real().plus(AccessTokens.LIFE));
            transaction.registerInterposedSynchronization(new Forget());
        }
    }

    /** Refuses the access tokens of an account that are older than an epoch, from the moment the transaction commits. */
    void below(UserId account, int epoch) {
        rows.insert(List.of(account.value()), epoch, clock.real().plus(AccessTokens.LIFE));
        transaction.registerInterposedSynchronization(new Forget());
    }

    int forgetOver() {
        return rows.deleteOver(clock.real());
    }

    private Map<UUID, Integer> current() {
        if (isOld()) {
            synchronized (this) {
                if (isOld()) {
                    var now = clock.real();
                    copy = new Copy(rows.all(now), now);
                }
            }
        }
        return copy.epochs;
    }

    private boolean isOld() {
        return copy.at.plus(KNOWN_WITHIN).isBefore(clock.real());
    }

    private record Copy(Map<UUID, Integer> epochs, Instant at) {}

    /** Makes this node read again after a commit. */
    private final class Forget implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                copy = new Copy(Map.of(), Instant.EPOCH);
            }
        }
    }
}
