package dev.fairground.market.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the house keeps of a sale, and how an operator writes it. */
class FeeTests {
    private static final Money TEN = rub(10);
    private static final Money FIVE_HUNDRED = rub(500);

    @Test
    void isReadAsItWasWritten() {
        var form = FeeForm.of(new Fee(500, 1_000, 50_000), Currency.RUB);

        assertThat(form).isEqualTo(new FeeForm(500, TEN, FIVE_HUNDRED));
        assertThat(new FeeForm(500, TEN, FIVE_HUNDRED).read(Currency.RUB, new Findings()))
                .isEqualTo(new Fee(500, 1_000, 50_000));
        assertThat(FeeForm.of(null, Currency.RUB)).isNull();
    }

    @Test
    void needsAllItsParts() {
        assertThat(refused(new FeeForm(null, null, null)))
                .containsExactly("commission.bps required", "commission.min required", "commission.max required");
        assertThat(refused(new FeeForm(500, null, TEN))).containsExactly("commission.min required");
        assertThat(refused(new FeeForm(500, TEN, null))).containsExactly("commission.max required");
    }

    @Test
    void staysWithinTheWholeAndItsOwnBounds() {
        assertThat(refused(new FeeForm(10_001, rub(-1), rub(-2))))
                .containsExactly("commission.bps too-large", "commission.min too-small", "commission.max too-small");
        assertThat(refused(new FeeForm(-1, TEN, TEN))).containsExactly("commission.bps too-small");
    }

    @Test
    void isInTheCurrencyOfTheMarket() {
        var dollars = new Money(1_000, Currency.USD);

        assertThat(refused(new FeeForm(500, dollars, dollars)))
                .containsExactly("commission.min wrong-currency", "commission.max wrong-currency");
    }

    private static List<String> refused(FeeForm form) {
        var findings = new Findings();
        assertThat(form.read(Currency.RUB, findings)).isNull();
        return findings.errors().stream().map(FeeTests::text).toList();
    }

    private static String text(FieldError error) {
        return error.path() + " " + error.code();
    }

    private static Money rub(long rubles) {
        return new Money(rubles * 100, Currency.RUB);
    }
}
