package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.ProviderStandIn;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Wallet;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayPalPayoutTests extends PayoutContract {
    private final List<PayPalStandIn> standing = new ArrayList<>();

    @Inject
    Wallet wallet;

    @BeforeAll
    void opens() {
        standing.add(new PayPalStandIn());
    }

    @AfterAll
    void closes() {
        standing.forEach(PayPalStandIn::close);
    }

    @Override
    ProviderStandIn provider() {
        return standing.getFirst();
    }

    @Override
    PayPalDesk bank() {
        return standing.getFirst().desk();
    }

    @Override
    Map<String, String> refused() {
        return Map.of("kind", "WALLET", "account", "invalid@example.org");
    }

    @Override
    Map<String, String> impossible() {
        return Map.of("kind", "WALLET", "account", "4100116075156746");
    }

    @Test
    void givesBackWhatNobodyClaims() {
        var payout = asked();
        bank().waitsToBeClaimed(payout);
        clock.moveTo(clock.offset().plus(Duration.ofDays(29)));
        jobs.runDue();
        assertThat(state(payout)).isEqualTo("SENT");

        bank().returns(payout);
        later();

        assertThat(state(payout)).isEqualTo("FAILED");
        assertThat(earned()).isEqualTo("100000");
    }

    @Test
    void leavesToStaffWhatPayPalBlocks() {
        var payout = asked();
        bank().blocks(payout);
        later();

        assertThat(state(payout)).isEqualTo("UNKNOWN");
        assertThat(earned()).isEqualTo("0");
    }

    @Test
    void isInTheReportWithWhatItCosts() {
        jobs.runDue();
        var cost = wallet.balance(AccountName.providerFee(Currency.RUB)).minor();
        var payout = asked();
        bank().pays(payout);
        later();
        jobs.runDue();

        assertThat(wallet.balance(AccountName.providerFee(Currency.RUB)).minor() - cost)
                .isEqualTo(-25);
        List<String> unmatched = boss.asks().get("/api/v1/admin/reconciliation").path("unmatched.money");
        assertThat(unmatched).doesNotContain(payout.toString());
    }

    @Test
    void showsInTheReportWhatCameBackAfterItWasPaid() {
        var payout = asked();
        bank().pays(payout);
        later();
        bank().takesBack(payout);

        later();

        List<String> kinds = boss.asks()
                .get("/api/v1/admin/reconciliation")
                .path("unmatched.findAll { it.provider == 'paypal' }.kind");
        assertThat(kinds).contains("OTHER");
    }
}
