package dev.fairground.wallet;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.UseCase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Gives money back that was set aside and forgotten, so that nobody's money stays out of reach for ever. */
@UseCase
class ReleaseExpiredHolds implements Sweep {
    private static final int AT_ONCE = 100;

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
        var released = 0;
        for (var due : holds.due(now, AT_ONCE).entrySet()) {
            released += QuarkusTransaction.requiringNew().call(() -> release(due.getKey(), due.getValue(), now));
        }
        return released;
    }

    /** Leaves holds alone that their domain ended meanwhile. */
    private int release(Currency currency, List<HoldId> due, Instant now) {
        var purses = wallet.lock(new LockSet(Set.of(currency), Set.of(), Set.copyOf(due), Set.of()));
        var released = 0;
        for (var id : due) {
            var hold = purses.hold(id);
            if (hold.state() == Hold.State.OPEN && !hold.expiresAt().isAfter(now)) {
                purses.release(id);
                released++;
            }
        }
        wallet.write(purses);
        return released;
    }
}
