package dev.fairground.wallet;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.UseCase;
import dev.fairground.wallet.Posting.Posted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Gives money back that was set aside and forgotten, so that nobody's money stays out of reach for ever. */
@UseCase
class ReleaseExpiredHolds implements Sweep {
    private static final int AT_ONCE = 100;
    private static final Logger LOG = Logger.getLogger(ReleaseExpiredHolds.class);

    private final Holds holds;
    private final Wallet wallet;
    private final Clock clock;

    ReleaseExpiredHolds(Holds holds, Wallet wallet, Clock clock) {
        this.holds = holds;
        this.wallet = wallet;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "wallet.release-expired-holds";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int sweep() {
        var now = clock.now();
        return holds.due(now, AT_ONCE).entrySet().stream()
                .mapToInt(due -> releaseAll(due.getKey(), due.getValue(), now))
                .sum();
    }

    /** One that cannot be released keeps no other one back. */
    private int releaseAll(Currency currency, List<HoldId> due, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> release(currency, due, now));
        } catch (RuntimeException failure) {
            if (due.size() > 1) {
                return due.stream()
                        .mapToInt(hold -> releaseAll(currency, List.of(hold), now))
                        .sum();
            }
            LOG.errorf(failure, "Hold %s cannot be released", due.getFirst());
            return 0;
        }
    }

    /** Leaves holds alone that their domain ended meanwhile. */
    private int release(Currency currency, List<HoldId> due, Instant now) {
        var purses = wallet.lock(new LockSet(Set.of(currency), Set.of(), Set.copyOf(due), Set.of()));
        var released = 0;
        for (var id : due) {
            var hold = purses.hold(id);
            if (hold.state() == Hold.State.OPEN && !hold.expiresAt().isAfter(now)) {
                if (purses.release(id) instanceof Posted) {
                    released++;
                } else {
                    LOG.errorf("The account of hold %s has less than the hold", id);
                }
            }
        }
        wallet.write(purses);
        return released;
    }
}
