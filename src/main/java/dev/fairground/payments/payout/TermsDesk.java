package dev.fairground.payments.payout;

import dev.fairground.identity.Kyc;
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
    private final PayoutLimits limits;

    TermsDesk(
            PayoutTerms terms,
            PayoutDrivers drivers,
            Payees payees,
            Applicants applicants,
            LedgerHealth ledger,
            PayoutLimits limits) {
        this.terms = terms;
        this.drivers = drivers;
        this.payees = payees;
        this.applicants = applicants;
        this.ledger = ledger;
        this.limits = limits;
    }

    PayoutConditions of(UserId user) {
        var payee = payees.find(user);
        return new PayoutConditions(
                terms.minimum(),
                terms.feeBps(),
                terms.feeMin(),
                drivers.offered().stream().map(PayoutMethod::of).toList(),
                KeptDetails.of(payee.kept()),
                limits.waitsUntil(payee).orElse(null),
                !applicants.isProven(user),
                !applicants.hasSecondFactor(user),
                notNegative(limits.leftToday(user)),
                limits.leftWithoutPapers(user).map(TermsDesk::notNegative).orElse(null),
                applicants.papers(user),
                ledger.payoutsStopped());
    }

    private static Money notNegative(Money left) {
        return left.max(Money.zero(left.currency()));
    }

    /**
     * What a payout costs and asks for.
     *
     * @param feeBps             in hundredths of a percent
     * @param kept               where the last one went, or null
     * @param waitsUntil         when the last change is long enough ago, or null
     * @param needsProvenAddress whether the e-mail address has to be proven first
     * @param needsSecondFactor  whether an authenticator has to be set up first
     * @param leftToday          what may still be taken out today
     * @param leftWithoutPapers  what may still be taken out this month before papers are asked for; null once they are shown
     * @param papers             how far the caller's papers are
     * @param stopped            whether nothing is paid out just now
     */
    record PayoutConditions(
            Money minimum,
            int feeBps,
            Money feeMin,
            List<PayoutMethod> methods,
            @Nullable KeptDetails kept,
            @Nullable Instant waitsUntil,
            boolean needsProvenAddress,
            boolean needsSecondFactor,
            Money leftToday,
            @Nullable Money leftWithoutPapers,
            Kyc.State papers,
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
