package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Peer;
import dev.fairground.testing.ProviderStandIn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
class PayPalSettlementTests extends SettlementContract {
    private static final Peer LIBRARY = new Peer("paypal.mjs");

    private final List<PayPalStandIn> standing = new ArrayList<>();

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
        return paypal();
    }

    @Override
    Settles settles() {
        return paypal();
    }

    private PayPalStandIn paypal() {
        return standing.getFirst();
    }

    @Test
    void waitsForWhatPayPalSaysHoursLater() {
        reconcile();
        var cost = cost();
        var topUp = paid();
        paypal().desk().books().isBehind(Duration.ofHours(3));

        reconcile();
        assertThat(cost()).isEqualTo(cost);
        assertThat(saidBy(money(topUp))).isEmpty();

        paypal().desk().books().isBehind(Duration.ZERO);
        reconcile();
        assertThat(cost() - cost).isEqualTo(-paypal().keeps(topUp));
    }

    @Test
    void standsInAsPayPalsOwnLibraryExpects() {
        var key = Ids.next();
        var amount = Map.of("currency_code", "RUB", "value", "123.45");
        var made = asks("orders", Map.of("key", key.toString(), "amount", amount));
        var order = made.path("made").path("id").asText();
        assertThat(made.path("again").asText()).isEqualTo(order);
        assertThat(made.path("read").path("status").asText()).isEqualTo("PAYER_ACTION_REQUIRED");

        paypal().pays(key, new Money(12_345, Currency.RUB));
        var captured = asks("captures", Map.of("order", order, "key", "capture-" + key));
        var capture = captured.findPath("captures").path(0).path("id").asText();
        var refund = asks("refunds", Map.of("capture", capture, "key", "refund-" + key, "amount", amount));
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var span = Map.<String, Object>of(
                "since",
                now.minusSeconds(3_600).toString(),
                "until",
                now.plusSeconds(2).toString());
        var report = asks("reports", span);

        assertThat(captured.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(report.findValuesAsText("transactionId"))
                .contains(capture, refund.path("id").asText());
        assertThat(report.findValue("feeAmount").path("value").asText()).startsWith("-");
    }

    private static JsonNode asks(String what, Map<String, Object> more) {
        var question = new HashMap<>(more);
        question.put("ask", what);
        question.put("url", ConfigProvider.getConfig().getValue("fairground.paypal.url", String.class));
        question.put("id", "a-client");
        question.put("secret", "a-secret");
        return LIBRARY.ask(question);
    }
}
