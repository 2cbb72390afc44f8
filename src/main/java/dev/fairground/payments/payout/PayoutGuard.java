package dev.fairground.payments.payout;

import dev.fairground.identity.Kyc;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.Requisites;
import dev.fairground.wallet.LedgerHealth;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands between money and those who want it: what each may take, and when. */
@ApplicationScoped
class PayoutGuard {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MONTH = Duration.ofDays(30);

    private final PayoutDrivers drivers;
    private final PayoutTerms terms;
    private final Applicants applicants;
    private final LedgerHealth ledger;
    private final Payouts payouts;
    private final Clock clock;

    PayoutGuard(
            PayoutDrivers drivers,
            PayoutTerms terms,
            Applicants applicants,
            LedgerHealth ledger,
            Payouts payouts,
            Clock clock) {
        this.drivers = drivers;
        this.terms = terms;
        this.applicants = applicants;
        this.ledger = ledger;
        this.payouts = payouts;
        this.clock = clock;
    }

    /** Whether the wish makes sense and its author may wish it at all. */
    Outcome<NewPayout> admit(NewPayout wish, Payee payee) {
        var driver = drivers.offered(wish.method());
        if (driver.isEmpty()) {
            return new Refused<>(PayoutRefusal.UNKNOWN_METHOD);
        }
        var errors = errors(wish.to(), payee, driver.get());
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        return terms.<NewPayout>refusal(wish.amount()).orElseGet(() -> {
            if (!applicants.hasSecondFactor(wish.user())) {
                return new Refused<>(PayoutRefusal.SECOND_FACTOR_REQUIRED);
            }
            return ledger.payoutsStopped() ? new Refused<>(PayoutRefusal.PAYOUTS_STOPPED) : new Done<>(wish);
        });
    }

    /** Whether password and requisites are old enough that a thief would have been noticed. */
    Outcome<Payee> settled(Payee payee) {
        return terms.waitsUntil(applicants.passwordChangedAt(payee.user()), payee.changedAt(), clock.now())
                .<Outcome<Payee>>map(until -> new Refused<>(PayoutRefusal.WAITING_PERIOD, Map.of("until", until)))
                .orElseGet(() -> new Done<>(payee));
    }

    /** The payout, where it is not too much in a day, nor in a month for somebody who has shown no papers. */
    Outcome<Payout> within(NewPayout wish, Payee payee) {
        var now = clock.now();
        var today = payouts.taken(wish.user(), now.minus(DAY), terms.currency()).plus(wish.amount());
        if (today.isMoreThan(terms.dayLimit())) {
            return new Refused<>(PayoutRefusal.LIMIT_REACHED, Map.of("limit", terms.dayLimit()));
        }
        var month =
                payouts.taken(wish.user(), now.minus(MONTH), terms.currency()).plus(wish.amount());
        var papers = applicants.papers(wish.user());
        return month.isMoreThan(terms.kycAbove()) && papers != Kyc.State.VERIFIED
                ? new Refused<>(PayoutRefusal.KYC_REQUIRED, Map.of("limit", terms.kycAbove(), "papers", papers))
                : new Done<>(draft(wish, Objects.requireNonNull(payee.kept()), now));
    }

    private Payout draft(NewPayout wish, Payee.Kept to, Instant now) {
        return new Payout(
                wish.id(),
                wish.user(),
                wish.method(),
                to.id(),
                to.shown(),
                wish.amount(),
                terms.fee(wish.amount()),
                now,
                Payout.Progress.begun(terms.firstState(wish.amount())));
    }

    private static List<FieldError> errors(@Nullable Requisites to, Payee payee, PayoutDriver driver) {
        var kind = to != null
                ? Optional.of(to.kind())
                : Optional.ofNullable(payee.kept()).map(Payee.Kept::kind);
        if (kind.isEmpty()) {
            return List.of(new FieldError("details", "required", "where the money shall go"));
        }
        var errors = new ArrayList<>(to == null ? List.of() : to.errors());
        if (!driver.pays().contains(kind.get())) {
            errors.add(new FieldError("details.kind", "unknown", "one of " + driver.pays()));
        }
        return errors;
    }
}
