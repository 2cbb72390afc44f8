package dev.fairground.payments.payout;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many ask at once: nobody is given more than they have, or more than a month allows, and a repeat is no wish. */
@ModuleTest
class RequestPayoutTests extends PayoutAskers {
    @Test
    void givesNobodyMoreThanTheyHave() {
        var anna = income.earner(1_000);

        var outcomes = atTheSameTime(16, n -> request(anna, 300, "key" + n));

        assertThat(outcomes.stream().filter(Done.class::isInstance)).hasSize(3);
        assertThat(income.earned(anna)).isEqualTo(rub(100).minor());
        assertThat(ledger).isBalanced();
    }

    @Test
    void countsEveryRequestOfAMonthHoweverParallel() {
        var anna = income.earner(100_000);

        var outcomes = atTheSameTime(8, n -> request(anna, 20_000, "key" + n));

        assertThat(outcomes.stream().filter(Done.class::isInstance)).hasSize(2);
        assertThat(reasons(outcomes)).hasSize(6).containsOnly(PayoutRefusal.KYC_REQUIRED);
    }

    @Test
    void answersARepeatWithTheFirst() {
        var anna = income.earner(1_000);

        var outcomes = atTheSameTime(8, _ -> request(anna, 300, "the-same-key"));

        assertThat(outcomes.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Replayed.class::isInstance)).hasSize(7);
        assertThat(income.earned(anna)).isEqualTo(rub(700).minor());
    }

    private static List<Object> reasons(List<Outcome<Payout>> outcomes) {
        return outcomes.stream()
                .<Object>map(outcome -> outcome instanceof Outcome.Refused<Payout> refused ? refused.reason() : "")
                .filter(reason -> !reason.equals(""))
                .toList();
    }
}
