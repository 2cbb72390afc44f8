package dev.fairground.wallet;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.testing.RandomSeeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class EscrowTests {

    @ParameterizedTest
    @RandomSeeds(300)
    void partsAddUpToTheWholeWhateverTheirOrder(long seed) {
        var random = new Random(seed);
        var gross = Math.max(1, random.nextLong() >>> random.nextInt(1, 63));
        var commission = random.nextLong(gross) + random.nextInt(2);
        var fromSpend = random.nextLong(gross) + random.nextInt(2);
        var escrow = Escrow.of(money(gross), money(commission), money(fromSpend));
        var sums = new Sums();

        while (escrow.left().isPositive()) {
            var most = escrow.left().minor();
            var part = random.nextInt(4) == 0 ? most : 1 + random.nextLong(most);
            escrow =
                    random.nextBoolean() ? sums.add(escrow.release(money(part))) : sums.add(escrow.refund(money(part)));
            sums.check(escrow, gross, commission, fromSpend);
        }

        assertThat(sums.net.add(sums.fees).add(sums.toSpend).add(sums.toEarned)).isEqualTo(BigInteger.valueOf(gross));
    }

    @Test
    void takesTheWholeCommissionInParts() {
        var half = Escrow.of(rub(100), new Money(1_001, Currency.RUB), rub(0)).release(rub(50));

        assertThat(half.commission().minor()).isEqualTo(501);
        assertThat(half.after().release(rub(50)).commission().minor()).isEqualTo(500);
    }

    @Test
    void fillsUpSpendBeforeEarned() {
        var first = Escrow.of(rub(100), rub(5), rub(30)).refund(rub(20));
        var second = first.after().refund(rub(20));

        assertThat(first.toSpend()).isEqualTo(rub(20));
        assertThat(second.toSpend()).isEqualTo(rub(10));
        assertThat(second.toEarned()).isEqualTo(rub(10));
    }

    @Test
    void givesNoMoreThanIsLeft() {
        var escrow = Escrow.of(rub(100), rub(5), rub(30)).refund(rub(60)).after();

        assertThatIllegalArgumentException().isThrownBy(() -> escrow.release(rub(41)));
        assertThatIllegalArgumentException().isThrownBy(() -> escrow.refund(rub(-1)));
    }

    private static Money money(long minor) {
        return new Money(minor, Currency.TON);
    }

    /** The same in numbers of any length. */
    private static final class Sums {
        private BigInteger net = BigInteger.ZERO;
        private BigInteger fees = BigInteger.ZERO;
        private BigInteger toSpend = BigInteger.ZERO;
        private BigInteger toEarned = BigInteger.ZERO;

        Escrow add(Escrow.Release release) {
            net = net.add(big(release.net()));
            fees = fees.add(big(release.commission()));
            assertThat(release.net().minor()).isNotNegative();
            return release.after();
        }

        Escrow add(Escrow.Refund refund) {
            toSpend = toSpend.add(big(refund.toSpend()));
            toEarned = toEarned.add(big(refund.toEarned()));
            return refund.after();
        }

        void check(Escrow escrow, long gross, long commission, long fromSpend) {
            assertThat(net.add(fees)).isEqualTo(big(escrow.released()));
            assertThat(toSpend.add(toEarned)).isEqualTo(big(escrow.refunded()));
            assertThat(toSpend).isEqualTo(big(escrow.refunded().min(money(fromSpend))));
            var gone = big(escrow.released()).add(big(escrow.refunded()));
            var due = new BigDecimal(gone.multiply(BigInteger.valueOf(commission)))
                    .divide(BigDecimal.valueOf(gross), 0, RoundingMode.HALF_UP)
                    .toBigInteger();
            assertThat(fees).isLessThanOrEqualTo(due);
            if (escrow.refunded().isZero()) {
                assertThat(fees).isEqualTo(due);
            }
        }

        private static BigInteger big(Money amount) {
            return BigInteger.valueOf(amount.minor());
        }
    }
}
