package dev.fairground.wallet.audit;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UseCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks through the ledger and writes down what it found, so that every node knows whether money may leave. */
@UseCase
class InspectLedger {
    private static final Duration WHOLE_AFTER = Duration.ofHours(23);
    private static final Logger LOG = Logger.getLogger(InspectLedger.class);

    private final VerifyLedger verify;
    private final VerifyRecent recent;
    private final Inspections inspections;
    private final Clock clock;

    InspectLedger(VerifyLedger verify, VerifyRecent recent, Inspections inspections, Clock clock) {
        this.verify = verify;
        this.recent = recent;
        this.inspections = inspections;
        this.clock = clock;
    }

    /** Everything, or what is due: once a day and after a breach everything, otherwise what came since the last time. */
    Inspection inspect(boolean everything) {
        var last = inspections.last().filter(it -> it.red().isEmpty()).orElse(null);
        var whole = inspections.lastWhole().filter(at -> at.plus(WHOLE_AFTER).isAfter(clock.real()));
        if (everything || last == null || whole.isEmpty()) {
            return keep(true, verify::verify, Map.of());
        }
        var before = new EnumMap<Rule, Check>(Rule.class);
        last.checks().forEach(check -> before.put(check.rule(), check));
        return keep(false, () -> recent.verifySince(last.seal()), before);
    }

    private Inspection keep(boolean whole, Supplier<Look> looking, Map<Rule, Check> before) {
        var begun = clock.real();
        var checks = new EnumMap<Rule, Check>(Rule.class);
        checks.putAll(before);
        var look = look(looking);
        look.checks().forEach(check -> checks.put(check.rule(), check));
        var took = Duration.between(begun, clock.real());
        var inspection = new Inspection(begun, took, whole, look.seal(), List.copyOf(checks.values()));
        inspections.keep(inspection);
        return inspection;
    }

    /** A ledger that cannot be looked through is not known to be whole. */
    private static Look look(Supplier<Look> looking) {
        try {
            var look = looking.get();
            var checks = new ArrayList<>(look.checks());
            checks.add(new Check(Rule.EVERYTHING_IS_READABLE, List.of()));
            return new Look(look.seal(), checks);
        } catch (RuntimeException failure) {
            LOG.error("The ledger could not be looked through", failure);
            return new Look(0, List.of(new Check(Rule.EVERYTHING_IS_READABLE, List.of("the inspection failed"))));
        }
    }
}
