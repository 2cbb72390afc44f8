package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.ProviderStandIn;
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
class YooKassaPayoutTests extends PayoutContract {
    private final List<YooKassaStandIn> standing = new ArrayList<>();

    @BeforeAll
    void opens() {
        standing.add(new YooKassaStandIn());
    }

    @AfterAll
    void closes() {
        standing.forEach(YooKassaStandIn::close);
    }

    @Override
    ProviderStandIn provider() {
        return standing.getFirst();
    }

    @Override
    PaysOut bank() {
        return standing.getFirst().gateway();
    }

    @Override
    Map<String, String> refused() {
        return Map.of("kind", "WALLET", "account", "4100116000000");
    }

    @Override
    Map<String, String> impossible() {
        return Map.of("kind", "WALLET", "account", "anna@example.org");
    }

    @Test
    void findsInTheListWhatItsKeyNoLongerFinds() {
        var payout = asked();
        forgets(payout);
        bank().forgetsKeys();
        bank().pays(payout);

        clock.moveTo(clock.offset().plus(Duration.ofHours(25)));
        jobs.runDue();

        assertThat(state(payout)).isEqualTo("PAID");
    }
}
