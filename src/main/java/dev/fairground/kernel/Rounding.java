package dev.fairground.kernel;

import java.math.BigInteger;

/** The only places where money is divided. */
public final class Rounding {
    private Rounding() {}

    /**
     * {@code amount × numerator ÷ denominator}, a half rounded away from zero; exact for every long.
     *
     * @param denominator positive
     */
    public static long halfUp(long amount, long numerator, long denominator) {
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator " + denominator);
        }
        var high = Math.multiplyHigh(amount, numerator);
        var low = amount * numerator;
        if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
            return halfUp(low, denominator);
        }
        return halfUp(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator)), denominator);
    }

    /** {@code amount × numerator ÷ denominator}, rounded towards negative infinity; exact for every long. */
    public static long floor(long amount, long numerator, long denominator) {
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator " + denominator);
        }
        var product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator));
        var parts = product.divideAndRemainder(BigInteger.valueOf(denominator));
        var quotient = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return quotient.longValueExact();
    }

    /**
     * Splits an amount by weights so that the parts add up: each part is floored, then the largest remainders get one
     * unit more, the earlier part first among equals.
     *
     * @param amount  not negative
     * @param weights not negative, at least one positive
     */
    public static long[] largestRemainder(long amount, long... weights) {
        var total = 0L;
        for (var weight : weights) {
            total = Math.addExact(total, weight);
        }
        var parts = new long[weights.length];
        var remainders = new BigInteger[weights.length];
        var left = amount;
        for (var i = 0; i < weights.length; i++) {
            parts[i] = floor(amount, weights[i], total);
            remainders[i] = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .subtract(BigInteger.valueOf(parts[i]).multiply(BigInteger.valueOf(total)));
            left -= parts[i];
        }
        for (; left > 0; left--) {
            var best = 0;
            for (var i = 1; i < weights.length; i++) {
                if (remainders[i].compareTo(remainders[best]) > 0) {
                    best = i;
                }
            }
            parts[best]++;
            remainders[best] = BigInteger.ONE.negate();
        }
        return parts;
    }

    private static long halfUp(long product, long denominator) {
        var quotient = product / denominator;
        var remainder = Math.abs(product % denominator);
        return remainder >= denominator - remainder ? quotient + Long.signum(product) : quotient;
    }

    private static long halfUp(BigInteger product, long denominator) {
        var divisor = BigInteger.valueOf(denominator);
        var parts = product.divideAndRemainder(divisor);
        var up = parts[1].abs().shiftLeft(1).compareTo(divisor) >= 0;
        return (up ? parts[0].add(BigInteger.valueOf(product.signum())) : parts[0]).longValueExact();
    }
}
