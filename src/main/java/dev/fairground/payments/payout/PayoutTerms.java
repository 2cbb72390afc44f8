package dev.fairground.payments.payout;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Rounding;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PayoutSettings;
import dev.fairground.wallet.WalletRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a payout costs, how large it may be and how long it has to wait, as the operator set it. */
@ApplicationScoped
class PayoutTerms {
    private static final long WHOLE = 10_000;

    private final PayoutSettings settings;
    private final SiteSettings site;

    PayoutTerms(PayoutSettings settings, SiteSettings site) {
        if (settings.feeMin() >= settings.minimum() || settings.feeBps() >= WHOLE) {
            throw new IllegalStateException("fairground.payouts: the fee would eat a payout up");
        }
        this.settings = settings;
        this.site = site;
    }

    Currency currency() {
        return site.settlement();
    }

    Money minimum() {
        return money(settings.minimum());
    }

    Money feeMin() {
        return money(settings.feeMin());
    }

    int feeBps() {
        return settings.feeBps();
    }

    Money dayLimit() {
        return money(settings.dayLimit());
    }

    Money kycAbove() {
        return money(settings.kycAbove());
    }

    /** Its share of the amount, a half kopeck rounded up, and never less than the least fee. */
    Money fee(Money amount) {
        return money(Rounding.halfUp(amount.minor(), settings.feeBps(), WHOLE)).max(feeMin());
    }

    Payout.State firstState(Money amount) {
        return amount.isMoreThan(money(settings.fourEyesAbove())) ? Payout.State.REQUESTED : Payout.State.QUEUED;
    }

    /** Why nobody could ever take this amount out. */
    <T> Optional<Outcome<T>> refusal(Money amount) {
        if (!amount.currency().equals(currency())) {
            return Optional.of(new Refused<>(WalletRefusal.UNKNOWN_CURRENCY));
        }
        return minimum().isMoreThan(amount)
                ? Optional.of(Validation.refuse(List.of(new FieldError(
                        "amount", "too-small", "at least " + minimum().minor()))))
                : Optional.empty();
    }

    /** When the last of these changes is long enough ago; empty where it is already. */
    Optional<Instant> waitsUntil(Optional<Instant> password, @Nullable Instant details, Instant now) {
        return Stream.concat(
                        password.map(at -> at.plus(settings.afterPassword())).stream(),
                        Stream.ofNullable(details).map(at -> at.plus(settings.afterDetails())))
                .filter(until -> until.isAfter(now))
                .max(Instant::compareTo);
    }

    private Money money(long minor) {
        return new Money(minor, currency());
    }
}
