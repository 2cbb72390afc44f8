package dev.fairground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MoneyTests {
    private static final Money LITTLE = new Money(150, Currency.RUB);
    private static final Money MUCH = new Money(Long.MAX_VALUE, Currency.RUB);

    @Test
    void addsAndTakesAwayExactly() {
        assertThat(LITTLE.plus(LITTLE)).isEqualTo(new Money(300, Currency.RUB));
        assertThat(LITTLE.minus(new Money(200, Currency.RUB))).isEqualTo(new Money(-50, Currency.RUB));
        assertThat(LITTLE.negated()).isEqualTo(new Money(-150, Currency.RUB));
    }

    @Test
    void neverOverflows() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MUCH.plus(LITTLE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MUCH.negated().minus(LITTLE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MIN_VALUE, Currency.RUB).negated());
    }

    @Test
    void neverMixesCurrencies() {
        var dollars = new Money(150, Currency.USD);

        assertThatIllegalArgumentException().isThrownBy(() -> LITTLE.plus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> LITTLE.minus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> LITTLE.isMoreThan(dollars));
    }

    @Test
    void knowsWhichIsMore() {
        assertThat(MUCH.isMoreThan(LITTLE)).isTrue();
        assertThat(LITTLE.isMoreThan(LITTLE)).isFalse();
        assertThat(LITTLE.min(MUCH)).isEqualTo(LITTLE);
        assertThat(LITTLE.max(MUCH)).isEqualTo(MUCH);
        assertThat(MUCH.min(LITTLE)).isEqualTo(LITTLE);
        assertThat(MUCH.max(LITTLE)).isEqualTo(MUCH);
    }

    @Test
    void knowsNothingFromSomething() {
        var nothing = Money.zero(Currency.RUB);

        assertThat(nothing.isZero()).isTrue();
        assertThat(nothing.isPositive()).isFalse();
        assertThat(LITTLE.isZero()).isFalse();
        assertThat(LITTLE.isPositive()).isTrue();
        assertThat(LITTLE.negated().isPositive()).isFalse();
    }

    @Test
    void costsAtLeastOneMinorUnit() {
        var grain = new UnitPrice(new Money(1, Currency.RUB), 1_000);

        assertThat(grain.of(1)).isEqualTo(new Money(1, Currency.RUB));
    }

    @Test
    void costsHalfUpForUnitsOfABatch() {
        var gold = new UnitPrice(new Money(1_250, Currency.RUB), 1_000);

        assertThat(gold.of(1_000)).isEqualTo(new Money(1_250, Currency.RUB));
        assertThat(gold.of(2)).isEqualTo(new Money(3, Currency.RUB));
        assertThat(gold.of(1_001)).isEqualTo(new Money(1_251, Currency.RUB));
    }

    @Test
    void aPriceBeyondAllMoneyIsAnError() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new UnitPrice(MUCH, 1).of(2));
    }
}
