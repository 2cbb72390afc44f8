package dev.fairground.market.trade;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import dev.fairground.market.trade.Timer.Due;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Lets time act on orders: claims timers that have run out, then moves their orders with the ordinary use cases. */
@ApplicationScoped
class OrderTimers implements Sweep {
    private static final Logger LOG = Logger.getLogger(OrderTimers.class);
    private static final int PORTION = 64;

    private final Timers timers;
    private final RefundSilentSellers refunds;
    private final ConfirmOverdueOrders confirmations;
    private final MatureHolds holds;
    private final Clock clock;

    OrderTimers(
            Timers timers,
            RefundSilentSellers refunds,
            ConfirmOverdueOrders confirmations,
            MatureHolds holds,
            Clock clock) {
        this.timers = timers;
        this.refunds = refunds;
        this.confirmations = confirmations;
        this.holds = holds;
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
        for (var run : runs(due)) {
            fire(run);
        }
        return due.size();
    }

    /** Together where possible; where one order is in the way, one by one, and that one again when its claim ends. */
    private void fire(List<Due> run) {
        try {
            act(run);
        } catch (RuntimeException failure) {
            if (run.size() == 1) {
                LOG.errorf(
                        failure, "The timer of order %s failed", run.getFirst().order());
            } else {
                run.forEach(due -> fire(List.of(due)));
            }
        }
    }

    private void act(List<Due> run) {
        switch (run.getFirst().kind()) {
            case SILENT_REFUND -> refunds.refund(run);
            case AUTO_CONFIRM -> confirmations.confirm(run);
            case HOLD_END -> holds.mature(run);
        }
    }

    /** Neighbours of one kind, so that timers run in the order they were due. */
    private static List<List<Due>> runs(List<Due> due) {
        var runs = new ArrayList<List<Due>>();
        for (var timer : due) {
            if (runs.isEmpty() || runs.getLast().getFirst().kind() != timer.kind()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(timer);
        }
        return runs;
    }
}
