package dev.fairground.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.identity.account.TradeRule.Proof;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeRuleTests {
    @ParameterizedTest
    @CsvSource({"true, false, EVERYBODY", "true, true, PROVEN", "false, true, PROVEN", "false, false, PROVEN"})
    void asksForProofUnlessMoneyIsPlayedWithAndLettersGoNowhere(boolean playMoney, boolean mailServer, TradeRule rule) {
        assertThat(TradeRule.of(playMoney, mailServer)).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false, false",
        "true, false, true, false",
        "true, true, false, true",
        "true, true, true, true",
        "false, false, false, false",
        "false, false, true, true"
    })
    void takesAnAddressThatIsProvenOrAnotherWordWhereThereIsNone(
            boolean address, boolean proven, boolean elsewhere, boolean admitted) {
        var proof = new Proof(address, proven, elsewhere);

        assertThat(TradeRule.PROVEN.admits(proof)).isEqualTo(admitted);
        assertThat(TradeRule.EVERYBODY.admits(proof)).isTrue();
    }
}
