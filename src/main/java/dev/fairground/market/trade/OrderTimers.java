package dev.fairground.market.trade;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import dev.fairground.market.trade.Timer.Due;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Lets time act on orders: claims timers that have run out, then moves their orders. */
@ApplicationScoped
class OrderTimers implements Sweep {
    private static final Logger LOG = Logger.getLogger(OrderTimers.class);
    private static final int PORTION = 64;

    private final Timers timers;
    private final LetTimeAct time;
    private final Clock clock;

    OrderTimers(Timers timers, LetTimeAct time, Clock clock) {
        this.timers = timers;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "market.order-timers";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int sweep() {
        var due = timers.claim(clock.now(), PORTION);
        if (!due.isEmpty()) {
            fire(due);
        }
        return due.size();
    }

    /** Together where possible; where one order is in the way, one by one, and that one again when its claim ends. */
    private void fire(List<Due> due) {
        try {
            time.act(due);
        } catch (RuntimeException failure) {
            if (due.size() == 1) {
                LOG.errorf(
                        failure, "The timer of order %s failed", due.getFirst().order());
            } else {
                due.forEach(one -> fire(List.of(one)));
            }
        }
    }
}
