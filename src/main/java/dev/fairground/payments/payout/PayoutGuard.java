package dev.fairground.payments.payout;

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
    private final PayoutDrivers drivers;
    private final PayoutTerms terms;
    private final Applicants applicants;
    private final LedgerHealth ledger;
    private final PayoutLimits limits;
    private final Clock clock;

    PayoutGuard(
            PayoutDrivers drivers,
            PayoutTerms terms,
            Applicants applicants,
            LedgerHealth ledger,
            PayoutLimits limits,
            Clock clock) {
        this.drivers = drivers;
        this.terms = terms;
        this.applicants = applicants;
        this.ledger = ledger;
        this.limits = limits;
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
        return limits.waitsUntil(payee)
                .<Outcome<Payee>>map(until -> new Refused<>(PayoutRefusal.WAITING_PERIOD, Map.of("until", until)))
                .orElseGet(() -> new Done<>(payee));
    }

    /** The payout, where it is not too much in a day, nor in a month for somebody who has shown no papers. */
    Outcome<Payout> within(NewPayout wish, Payee payee) {
        if (wish.amount().isMoreThan(limits.leftToday(wish.user()))) {
            return new Refused<>(PayoutRefusal.LIMIT_REACHED, Map.of("limit", terms.dayLimit()));
        }
        if (limits.leftWithoutPapers(wish.user())
                .filter(wish.amount()::isMoreThan)
                .isPresent()) {
            var papers = applicants.papers(wish.user());
            return new Refused<>(PayoutRefusal.KYC_REQUIRED, Map.of("limit", terms.kycAbove(), "papers", papers));
        }
        return new Done<>(draft(wish, Objects.requireNonNull(payee.kept()), clock.now()));
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
        } else if (to != null && errors.isEmpty() && !driver.reaches(to)) {
            errors.add(new FieldError("details.account", "bad-format", "not known to " + driver.name()));
        }
        return errors;
    }
}
