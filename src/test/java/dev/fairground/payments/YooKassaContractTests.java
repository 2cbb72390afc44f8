package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Money;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.ProviderStandIn;
import dev.fairground.testing.ProviderStandIn.Sent;
import dev.fairground.testing.StandIn.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    Sent givesBackByItself(UUID topUp, String money, Money amount) throws IOException {
        var headers = Map.of("Authorization", List.of("Basic x"), "Idempotence-key", List.of("by hand"));
        var body = "{\"payment_id\": \"%s\", \"amount\": {\"value\": \"%d.00\", \"currency\": \"RUB\"}}"
                .formatted(money, amount.minor() / 100);
        standing.getFirst().answer(new Question("POST", "/v3/refunds", headers, body));
        return YooKassaStandIn.sent("refund.succeeded", Map.of("id", "by-hand-" + topUp, "payment_id", money));
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
