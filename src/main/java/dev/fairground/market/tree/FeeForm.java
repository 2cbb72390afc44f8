package dev.fairground.market.tree;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A commission as clients read and write it. */
public record FeeForm(
        @Nullable Integer bps,
        @Nullable Money min,
        @Nullable Money max) {
    private static final int WHOLE = 10_000;

    static @Nullable FeeForm of(@Nullable Fee fee, Currency currency) {
        return fee == null
                ? null
                : new FeeForm(fee.bps(), new Money(fee.min(), currency), new Money(fee.max(), currency));
    }

    /** The fee, or null after noting what is wrong with it. */
    @Nullable
    Fee read(Currency currency, Findings findings) {
        findings.given(bps, "commission.bps");
        findings.given(min, "commission.min");
        findings.given(max, "commission.max");
        return bps == null || min == null || max == null ? null : read(bps, min, max, currency, findings);
    }

    private static @Nullable Fee read(int bps, Money min, Money max, Currency currency, Findings findings) {
        findings.between(bps, 0, WHOLE, "commission.bps");
        findings.unless(min.currency().equals(currency), "commission.min", "wrong-currency", "must be in " + currency);
        findings.unless(max.currency().equals(currency), "commission.max", "wrong-currency", "must be in " + currency);
        findings.unless(min.minor() >= 0, "commission.min", "too-small", "at least 0");
        findings.unless(max.minor() >= min.minor(), "commission.max", "too-small", "at least the minimum");
        return findings.isEmpty() ? new Fee(bps, min.minor(), max.minor()) : null;
    }
}
