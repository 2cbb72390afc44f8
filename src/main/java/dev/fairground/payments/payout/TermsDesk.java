package dev.fairground.payments.payout;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.Requisites;
import dev.fairground.wallet.LedgerHealth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says beforehand what a payout costs somebody and whether one would be refused. */
@Query
class TermsDesk {
    private final PayoutTerms terms;
    private final PayoutDrivers drivers;
    private final Payees payees;
    private final Applicants applicants;
    private final LedgerHealth ledger;
    private final Clock clock;

    TermsDesk(
            PayoutTerms terms,
            PayoutDrivers drivers,
            Payees payees,
            Applicants applicants,
            LedgerHealth ledger,
            Clock clock) {
        this.terms = terms;
        this.drivers = drivers;
        this.payees = payees;
        this.applicants = applicants;
        this.ledger = ledger;
        this.clock = clock;
    }

    PayoutConditions of(UserId user) {
        var payee = payees.find(user);
        return new PayoutConditions(
                terms.minimum(),
                terms.feeBps(),
                terms.feeMin(),
                drivers.offered().stream().map(PayoutMethod::of).toList(),
                KeptDetails.of(payee.kept()),
                terms.waitsUntil(applicants.passwordChangedAt(user), payee.changedAt(), clock.now())
                        .orElse(null),
                !applicants.hasSecondFactor(user),
                ledger.payoutsStopped());
    }

    /**
     * What a payout costs and asks for.
     *
     * @param feeBps             in hundredths of a percent
     * @param kept               where the last one went, or null
     * @param waitsUntil         when the last change is long enough ago, or null
     * @param needsSecondFactor  whether an authenticator has to be set up first
     * @param stopped            whether nothing is paid out just now
     */
    record PayoutConditions(
            Money minimum,
            int feeBps,
            Money feeMin,
            List<PayoutMethod> methods,
            @Nullable KeptDetails kept,
            @Nullable Instant waitsUntil,
            boolean needsSecondFactor,
            boolean stopped) {}

    /** A way out and where it leads. */
    record PayoutMethod(String name, List<Requisites.Kind> kinds) {
        static PayoutMethod of(PayoutDriver driver) {
            return new PayoutMethod(
                    driver.name(), driver.pays().stream().sorted().toList());
        }
    }

    /** Remembered requisites, masked. */
    record KeptDetails(String method, Requisites.Kind kind, String shown) {
        static @Nullable KeptDetails of(Payee.@Nullable Kept kept) {
            return kept == null ? null : new KeptDetails(kept.method(), kept.kind(), kept.shown());
        }
    }
}
