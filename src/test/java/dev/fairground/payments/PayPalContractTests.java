package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.ProviderStandIn;
import dev.fairground.testing.ProviderStandIn.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayPalContractTests extends ProviderContract {
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
    boolean isAskedBeforeMoneyIsTaken() {
        return true;
    }

    private PayPalStandIn paypal() {
        return standing.getFirst();
    }

    @Test
    void refusesSignaturesOfAnotherNameAnotherAuthorityAnotherTimeAndAnotherPlace() {
        var topUp = topUp(PRICE);
        paypal().pays(topUp, PRICE);
        var now = Instant.now();
        var good = paypal().tells(topUp);
        var elsewhere = new HashMap<>(good.headers());
        elsewhere.put("PayPal-Cert-Url", "https://api.paypal.com.example/leaf");

        for (var sent : List.of(
                paypal().tells(topUp, "other", now),
                paypal().tells(topUp, "forger", now),
                paypal().tells(topUp, "leaf", now.minus(Duration.ofMinutes(6))),
                new Sent(elsewhere, good.body()),
                new Sent(good.headers(), good.body() + " "))) {
            tell(sent).then().statusCode(401).body("code", equalTo("payments.bad-signature"));
        }
        assertThat(state(topUp)).isEqualTo("PENDING");
    }
}
