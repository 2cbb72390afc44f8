package dev.fairground.wallet.audit;

import dev.fairground.kernel.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the health of the ledger, for those who look after it. */
@Query
class LedgerReport {
    private final Inspections inspections;
    private final Seals seals;

    LedgerReport(Inspections inspections, Seals seals) {
        this.inspections = inspections;
        this.seals = seals;
    }

    /** What the last inspection found; every rule without an answer where there was none yet. */
    InspectionView last() {
        return inspections.last().map(this::view).orElseGet(this::unknown);
    }

    private InspectionView view(Inspection done) {
        var rules = done.checks().stream()
                .map(check -> new RuleView(check.rule(), check.green(), check.breaches()))
                .toList();
        return new InspectionView(
                done.at(),
                inspections.lastWhole().orElse(null),
                done.took().toMillis(),
                !done.red().isEmpty(),
                rules,
                seals.chain());
    }

    private InspectionView unknown() {
        var rules = Arrays.stream(Rule.values())
                .map(rule -> new RuleView(rule, null, List.of()))
                .toList();
        return new InspectionView(null, null, 0, false, rules, seals.chain());
    }

    /**
     * What the last inspection found.
     *
     * @param at             null where there was none yet
     * @param wholeAt        when everything was looked through; every hour it is only what came since
     * @param payoutsStopped whether money may not leave until an inspection finds nothing
     */
    record InspectionView(
            @Nullable Instant at,
            @Nullable Instant wholeAt,
            long millis,
            boolean payoutsStopped,
            List<RuleView> rules,
            SealChain seals) {}

    /**
     * One rule.
     *
     * @param green null where nobody has looked yet
     */
    record RuleView(Rule rule, @Nullable Boolean green, List<String> breaches) {}
}
