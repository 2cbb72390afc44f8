package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the entries of a transfer add up to, currency by currency. */
final class Tally {
    private final Map<Currency, Long> sums = new HashMap<>(4);
    private long given;

    Tally(List<Entry> entries) {
        for (var entry : entries) {
            sums.merge(entry.account().name().currency(), entry.amount(), Math::addExact);
            given = Math.addExact(given, Math.max(entry.amount(), 0));
        }
    }

    boolean zero() {
        return sums.values().stream().allMatch(sum -> sum == 0);
    }

    /** What was given; nothing where there is more than one currency, because amounts of two never add. */
    Money given(Currency otherwise) {
        return sums.size() == 1 ? new Money(given, sums.keySet().iterator().next()) : Money.zero(otherwise);
    }

    @Override
    public String toString() {
        return sums.toString();
    }
}
