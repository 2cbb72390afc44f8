package dev.fairground.payments.payout;

import dev.fairground.identity.Kyc;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Knows how long somebody has to wait and how much they may still take out, for the refusal and for saying it before. */
@ApplicationScoped
class PayoutLimits {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MONTH = Duration.ofDays(30);

    private final PayoutTerms terms;
    private final Payouts payouts;
    private final Applicants applicants;
    private final Clock clock;

    PayoutLimits(PayoutTerms terms, Payouts payouts, Applicants applicants, Clock clock) {
        this.terms = terms;
        this.payouts = payouts;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** When password and requisites are old enough that a thief would have been noticed; empty when they are. */
    Optional<Instant> waitsUntil(Payee payee) {
        return terms.waitsUntil(applicants.passwordChangedAt(payee.user()), payee.changedAt(), clock.now());
    }

    /** Below zero where the limit was lowered since. */
    Money leftToday(UserId user) {
        return terms.dayLimit().minus(taken(user, DAY));
    }

    /** Empty for whoever has shown papers. */
    Optional<Money> leftWithoutPapers(UserId user) {
        return applicants.papers(user) == Kyc.State.VERIFIED
                ? Optional.empty()
                : Optional.of(terms.kycAbove().minus(taken(user, MONTH)));
    }

    private Money taken(UserId user, Duration back) {
        return payouts.taken(user, clock.now().minus(back), terms.currency());
    }
}
