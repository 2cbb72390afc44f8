package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.ProviderStandIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YooKassaContractTests extends ProviderContract {
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

    @Test
    void givesTheMoneyToThePayerAgainWhenTheProviderWillNotSendItBack() {
        var topUp = paid();
        provider().refusesRefunds();

        refund(topUp, PRICE).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(spend(anna)).isEqualTo(PRICE.minor());
    }
}
