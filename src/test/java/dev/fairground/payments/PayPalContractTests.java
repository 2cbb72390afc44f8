package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.kernel.Money;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.ProviderStandIn;
import dev.fairground.testing.ProviderStandIn.Sent;
import dev.fairground.testing.StandIn.Fault;
import dev.fairground.testing.StandIn.Question;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayPalContractTests extends ProviderContract {
    private static final String REFUND = "POST .*/refund";

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
    Sent givesBackByItself(UUID topUp, String money, Money amount) throws IOException {
        var headers = Map.of("Authorization", List.of("Bearer A21AA"), "Paypal-request-id", List.of("by hand"));
        var body = "{\"amount\": {\"currency_code\": \"RUB\", \"value\": \"%d.00\"}}".formatted(amount.minor() / 100);
        paypal().answer(new Question("POST", "/v2/payments/captures/" + money + "/refund", headers, body));
        return paypal().sent(
                        "PAYMENT.CAPTURE.REFUNDED",
                        Map.of("id", "by-hand-" + topUp, "custom_id", topUp.toString()),
                        "leaf",
                        Instant.now());
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

    @Test
    void leavesARefundOpenThatPayPalStillWorksOn() {
        var topUp = paid();
        var before = paypal().refunds();
        paypal().answers(REFUND, 409, Map.of("name", "PREVIOUS_REQUEST_IN_PROGRESS"));

        refund(topUp, PRICE).then().statusCode(200).body("refunds[0].state", equalTo("ASKED"));
        assertThat(spend(anna)).isZero();
        jobs.runDue();
        assertThat(paypal().refunds()).as("nobody asks beside the operator").isEqualTo(before);
        later();

        assertThat(state(topUp)).isEqualTo("REFUNDED");
        assertThat(paypal().refunds()).isEqualTo(before + 1);
    }

    @Test
    void believesNoRefusalOfARefundThatMayHaveBeenMade() {
        var topUp = paid();
        paypal().next(Fault.LOSES_ANSWER, Fault.FAILS_AFTERWARDS);
        refund(topUp, PRICE).then().statusCode(200).body("refunds[0].state", equalTo("ASKED"));
        paypal().answers(REFUND, 422, Map.of("name", "CAPTURE_FULLY_REFUNDED"));

        later();
        assertThat(spend(anna)).isZero();
        clock.moveTo(clock.offset().plus(Duration.ofMinutes(2)));
        jobs.runDue();

        assertThat(state(topUp)).isEqualTo("REFUNDED");
        assertThat(spend(anna)).isZero();
    }

    @Test
    void takesBackWhatWasReversedAndGivesItBackWhenTheDisputeIsWon() {
        var topUp = paid();

        tell(paypal().disputes(topUp, "INQUIRY")).then().statusCode(200);
        assertThat(state(topUp)).as("the seller is only asked").isEqualTo("SUCCEEDED");
        tell(paypal().reverses(topUp)).then().statusCode(200);
        assertThat(state(topUp)).isEqualTo("DISPUTED");
        assertThat(spend(anna)).isZero();
        tell(paypal().resolves(topUp, "RESOLVED_SELLER_FAVOUR")).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(spend(anna)).isEqualTo(PRICE.minor());
    }

    @Test
    void staysTakenBackWhenTheDisputeIsLost() {
        var topUp = paid();

        tell(paypal().disputes(topUp, "CHARGEBACK")).then().statusCode(200);
        tell(paypal().resolves(topUp, "RESOLVED_BUYER_FAVOUR")).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("DISPUTED");
        assertThat(spend(anna)).isZero();
    }
}
