package dev.fairground.wallet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.LedgerHealth;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The ledger is looked through every hour, and money stays where it is while that finds anything or cannot be done. */
@ModuleTest
class InspectLedgerTests extends CorruptibleLedger {
    static final List<Planted> PLANTED = Planted.ALL;

    private static final Set<String> LEFT_TO_THE_DAY = Set.of(
            "a transfer without entries",
            "a lost row of a cold account",
            "an amount on a cold account that nobody posted",
            "an amount that waits on a warm account",
            "more left to give back than was given",
            "a forgotten reversal",
            "a currency with other minor units",
            "a rewritten rate",
            "a transfer hidden from the next seal");

    @Inject
    VerifyRecent recent;

    @Inject
    InspectLedger inspect;

    @Inject
    WatchLedger watch;

    @Inject
    LedgerHealth health;

    @Inject
    MeterRegistry metrics;

    @Test
    void stopsPayoutsUntilTheLedgerIsWholeAgain() {
        watch.sweep();
        assertThat(health.payoutsStopped()).isFalse();

        plant("update wallet.account set balance = balance + 1 where id = :spend");
        watch.sweep();
        assertThat(health.payoutsStopped()).isTrue();
        assertThat(metrics.get("fairground.ledger.breaches").gauge().value()).isEqualTo(1);

        mend();
        watch.sweep();
        assertThat(health.payoutsStopped()).isFalse();
        assertThat(metrics.get("fairground.ledger.breaches").gauge().value()).isZero();
    }

    @Test
    void stopsPayoutsWhereTheLedgerCannotBeRead() {
        plant("update wallet.hold set currency = 'XYZ' where user_id = split_part(:owner, ':', 2)::uuid");

        watch.sweep();

        assertThat(health.payoutsStopped()).isTrue();
        mend();
        watch.sweep();
        assertThat(health.payoutsStopped()).isFalse();
    }

    @Test
    void stopsPayoutsWhereNobodyHasLookedForADay() {
        watch.sweep();
        db.useHandle(h -> h.execute("update wallet.inspection set at = at - interval '25 hours'"));
        assertThat(health.payoutsStopped()).isTrue();

        watch.sweep();

        assertThat(health.payoutsStopped()).isFalse();
    }

    @Test
    void looksAtWhatCameSinceEveryHourAndAtEverythingOnceADay() {
        db.useHandle(h -> h.execute("delete from wallet.inspection"));
        assertThat(inspect.inspect(false).whole()).isTrue();
        assertThat(inspect.inspect(false)).satisfies(it -> {
            assertThat(it.whole()).isFalse();
            assertThat(it.checks()).extracting(Check::rule).containsExactly(Rule.values());
            assertThat(it.red()).isEmpty();
        });

        plant("update wallet.entry set amount = amount * 2 where transfer = :second");
        assertThat(inspect.inspect(false).red()).isEmpty();

        db.useHandle(h -> h.execute("update wallet.inspection set at = at - interval '23 hours'"));
        assertThat(inspect.inspect(false).red()).isNotEmpty();
        assertThat(inspect.inspect(false).whole()).as("until it is whole again").isTrue();
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void findsAllButTheseInWhatCameSince(Planted planted) {
        assertThat(red(recent.verifySince(0))).isEmpty();

        plant(planted.change());

        assertThat(red(recent.verifySince(0)).isEmpty()).isEqualTo(LEFT_TO_THE_DAY.contains(planted.name()));
    }
}
