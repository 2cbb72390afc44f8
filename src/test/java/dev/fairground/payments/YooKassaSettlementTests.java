package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Peer;
import dev.fairground.testing.ProviderStandIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YooKassaSettlementTests extends SettlementContract {
    private static final Peer CLIENT = new Peer("yookassa.mjs");

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
        return yookassa();
    }

    @Override
    Settles settles() {
        return yookassa();
    }

    private YooKassaStandIn yookassa() {
        return standing.getFirst();
    }

    @Test
    void standsInAsAClientOfOthersExpects() {
        var key = Ids.next();
        var wish = Map.of(
                "amount", Map.of("value", "123.45", "currency", "RUB"),
                "capture", true,
                "confirmation", Map.of("type", "redirect", "return_url", "https://example.org"),
                "metadata", Map.of("payment", key.toString()));

        var paid = asks("pays", Map.of("key", key.toString(), "wish", wish));
        yookassa().pays(key, new Money(12_345, Currency.RUB));
        var lists = asks("lists", Map.of());

        assertThat(paid.path("again").asText())
                .isEqualTo(paid.path("made").path("id").asText());
        assertThat(paid.path("read").path("status").asText()).isEqualTo("pending");
        assertThat(lists.path("payments").findValuesAsText("id"))
                .contains(paid.path("made").path("id").asText());
    }

    private static JsonNode asks(String what, Map<String, Object> more) {
        var question = new HashMap<>(more);
        question.put("ask", what);
        question.put("url", ConfigProvider.getConfig().getValue("fairground.yookassa.url", String.class));
        question.put("shop", "100500");
        question.put("secret", "test_of-the-tests");
        return CLIENT.ask(question);
    }
}
