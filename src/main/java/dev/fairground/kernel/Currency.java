package dev.fairground.kernel;

import java.util.List;
import java.util.Optional;

/**
 * A unit of account and how many decimal digits of it exist.
 *
 * @param code     as written in JSON and SQL, for example {@code RUB}
 * @param exponent decimal digits of the major unit: 2 for RUB, 9 for TON, 0 for XTR
 */
public record Currency(String code, int exponent) {
    public static final Currency RUB = new Currency("RUB", 2);
    public static final Currency USD = new Currency("USD", 2);
    public static final Currency EUR = new Currency("EUR", 2);
    public static final Currency USDT = new Currency("USDT", 6);
    public static final Currency TON = new Currency("TON", 9);
    public static final Currency XTR = new Currency("XTR", 0);
    public static final Currency CREDIT = new Currency("CREDIT", 0);

    /** All currencies there are; codes and exponents never change once money exists in them. */
    public static final List<Currency> ALL = List.of(RUB, USD, EUR, USDT, TON, XTR, CREDIT);

    /** The currency of this code, if there is one. */
    public static Optional<Currency> find(String code) {
        for (var currency : ALL) {
            if (currency.code.equals(code)) {
                return Optional.of(currency);
            }
        }
        return Optional.empty();
    }

    /** The currency of a code that was checked before it was stored; anything else is a bug. */
    public static Currency of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("unknown currency " + code));
    }

    @Override
    public String toString() {
        return code;
    }
}
