package dev.fairground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fairground.testing.RandomSeeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTests {

    @ParameterizedTest
    @CsvSource({"5, 1, 2, 3", "-5, 1, 2, -3", "4, 1, 3, 1", "5, 1, 3, 2", "-5, 1, 3, -2", "0, 7, 3, 0"})
    void halvesGoAwayFromZero(long amount, long numerator, long denominator, long expected) {
        assertThat(Rounding.halfUp(amount, numerator, denominator)).isEqualTo(expected);
    }

    @ParameterizedTest
    @RandomSeeds(200)
    void agreesWithArithmeticOfAnyLength(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var amount = random.nextLong() >> random.nextInt(64);
            var numerator = random.nextLong() >> random.nextInt(1, 64);
            var denominator = Math.max(1, Math.abs(random.nextLong() >> random.nextInt(1, 64)));
            var product = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(numerator));

            compare(
                    product.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP),
                    () -> Rounding.halfUp(amount, numerator, denominator));
            compare(
                    product.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.FLOOR),
                    () -> Rounding.floor(amount, numerator, denominator));
        }
    }

    @ParameterizedTest
    @RandomSeeds(200)
    void partsAddUpAndAreFair(long seed) {
        var random = new Random(seed);
        var amount = random.nextLong(1L << 40);
        var weights = random.longs(random.nextInt(1, 8), 0, 1_000).toArray();
        weights[0]++;
        var total = LongStream.of(weights).sum();

        var parts = Rounding.largestRemainder(amount, weights);

        assertThat(LongStream.of(parts).sum()).isEqualTo(amount);
        for (var i = 0; i < parts.length; i++) {
            var exactly = Rounding.floor(amount, weights[i], total);
            assertThat(parts[i]).isBetween(exactly, exactly + 1);
        }
    }

    @ParameterizedTest
    @RandomSeeds(200)
    void partsOfTheLargestAmountsAddUpToo(long seed) {
        var random = new Random(seed);
        var amount = random.nextLong() >>> random.nextInt(1, 8);
        var weights = random.longs(random.nextInt(1, 8), 1, Long.MAX_VALUE / 8).toArray();

        var parts = Rounding.largestRemainder(amount, weights);

        assertThat(LongStream.of(parts).sum()).isEqualTo(amount);
        var total = BigInteger.valueOf(LongStream.of(weights).sum());
        for (var i = 0; i < parts.length; i++) {
            var exactly = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divide(total)
                    .longValueExact();
            assertThat(parts[i]).isBetween(exactly, exactly + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void holdsAtTheLimits(long amount) {
        for (var numerator : List.of(Long.MIN_VALUE, -1L, 0L, 1L, 2L, Long.MAX_VALUE)) {
            for (var denominator : List.of(1L, 2L, 3L, Long.MAX_VALUE - 1, Long.MAX_VALUE)) {
                var product = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(numerator));
                compare(
                        product.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP),
                        () -> Rounding.halfUp(amount, numerator, denominator));
                compare(
                        product.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.FLOOR),
                        () -> Rounding.floor(amount, numerator, denominator));
            }
        }
    }

    @Test
    void theEarlierOfEqualPartsGetsTheRest() {
        assertThat(Rounding.largestRemainder(10, 1, 1, 1)).containsExactly(4, 3, 3);
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.halfUp(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.floor(1, 1, 0));
    }

    private static void compare(BigDecimal expected, LongSupplier rounded) {
        var fits = expected.toBigIntegerExact().bitLength() < Long.SIZE;
        if (fits) {
            assertThat(rounded.getAsLong()).isEqualTo(expected.longValueExact());
        } else {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(rounded::getAsLong);
        }
    }
}
