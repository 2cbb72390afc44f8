package dev.fairground.payments;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Peer;
import dev.fairground.testing.ProviderStandIn;
import dev.fairground.testing.ProviderStandIn.Sent;
import dev.fairground.testing.StandIn.Fault;
import dev.fairground.testing.StandIn.Question;
import java.time.Duration;
import java.time.Instant;
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
class StripeContractTests extends ProviderContract {
    private static final Peer LIBRARY = new Peer("stripe.mjs");

    private final List<StripeStandIn> standing = new ArrayList<>();

    @BeforeAll
    void opens() {
        standing.add(new StripeStandIn());
    }

    @AfterAll
    void closes() {
        standing.forEach(StripeStandIn::close);
    }

    @Override
    Sent givesBackByItself(UUID topUp, String money, Money amount) {
        var headers = Map.of("Authorization", List.of("Bearer sk_test_"), "Idempotency-key", List.of("by hand"));
        var form = "amount=%d&payment_intent=%s&metadata[refund]=by hand".formatted(amount.minor(), money);
        stripe().answer(new Question("POST", "/v1/refunds", headers, form));
        return StripeStandIn.sent(
                "charge.refunded",
                Map.of("id", "ch_" + topUp, "payment_intent", money),
                Instant.now(),
                StripeStandIn.SECRET);
    }

    @Override
    ProviderStandIn provider() {
        return stripe();
    }

    private StripeStandIn stripe() {
        return standing.getFirst();
    }

    @Test
    void refusesWhatIsSignedByAnotherOrTooOldOrOfTheFuture() {
        var topUp = topUp(PRICE);
        stripe().pays(topUp, PRICE);
        var now = Instant.now();

        for (var sent : List.of(
                stripe().tells(topUp, now, "whsec_of-another"),
                stripe().tells(topUp, now.minus(Duration.ofMinutes(6)), StripeStandIn.SECRET),
                stripe().tells(topUp, now.plus(Duration.ofMinutes(6)), StripeStandIn.SECRET),
                new Sent(Map.of(), stripe().tells(topUp).body()),
                new Sent(
                        Map.of("Stripe-Signature", "t=x,v1=y"),
                        stripe().tells(topUp).body()))) {
            tell(sent).then().statusCode(401).body("code", equalTo("payments.bad-signature"));
        }
        assertThat(state(topUp)).isEqualTo("PENDING");
    }

    @Test
    void takesTheSecretThatIsOnItsWayOut() {
        var topUp = topUp(PRICE);
        stripe().pays(topUp, PRICE);

        tell(stripe().tells(topUp, Instant.now(), "whsec_old")).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
    }

    @Test
    void takesWhatStripesOwnLibraryForNodeSigns() {
        var topUp = topUp(PRICE);
        stripe().pays(topUp, PRICE);
        var body = stripe().tells(topUp).body();

        var header = LIBRARY.ask(Map.of("ask", "sign", "body", body, "secret", StripeStandIn.SECRET))
                .asText();

        tell(new Sent(Map.of("Stripe-Signature", header), body)).then().statusCode(200);
        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
    }

    @Test
    void standsInAsStripesOwnLibrariesExpect() throws SignatureVerificationException {
        var sent = stripe().tells(paid());
        var body = sent.body();
        var header = sent.headers().get("Stripe-Signature");
        var question =
                Map.<String, Object>of("ask", "reads", "body", body, "header", header, "secret", StripeStandIn.SECRET);

        assertThat(LIBRARY.ask(question).asText()).isEqualTo("checkout.session.completed");
        assertThat(Webhook.constructEvent(body, header, StripeStandIn.SECRET).getType())
                .isEqualTo("checkout.session.completed");
    }

    @Test
    void takesBackWhatABankTookBackAndLetsTheRestBeOwed() {
        var topUp = paid();
        refund(topUp, rub(30));
        ledger.spends(anna.id(), rub(50));
        tell(stripe().takesBack(topUp)).then().statusCode(200);
        tell(stripe().takesBack(topUp)).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("DISPUTED");
        assertThat(spend(anna)).isZero();
        anna.asks().get("/api/v1/wallet").then().body("balances[0].debt", equalTo("" + rub(50).minor()));
        refund(topUp, rub(1)).then().statusCode(409).body("code", equalTo("payments.not-refundable"));
    }

    @Test
    void takesNothingWhileABankOnlyAsks() {
        var topUp = paid();

        tell(stripe().asks(topUp)).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(spend(anna)).isEqualTo(PRICE.minor());
    }

    @Test
    void givesBackWhatADisputeThatWasWonHadTaken() {
        var topUp = paid();
        var taken = stripe().takesBack(topUp);
        tell(taken).then().statusCode(200);
        assertThat(spend(anna)).isZero();
        var won = stripe().givesBack(topUp);

        tell(won).then().statusCode(200);
        tell(won).then().statusCode(200);
        tell(taken).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(spend(anna)).isEqualTo(PRICE.minor());
    }

    @Test
    void readsADisputeLaterThatCannotBeReadNow() {
        var topUp = paid();
        var taken = stripe().takesBack(topUp);
        stripe().next(Fault.FAILS_BEFORE, Fault.FAILS_BEFORE);

        tell(taken).then().statusCode(200);
        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        jobs.runDue();

        assertThat(state(topUp)).isEqualTo("DISPUTED");
    }

    @Test
    void remembersAKeyThatWasUsedForARefund() {
        var topUp = paid();
        var key = Ids.next().toString();
        var wish = Map.of("amount", Map.of("amount", "1000", "currency", "RUB"), "reason", "asked by the payer");
        var before = stripe().refunds();

        for (var i = 0; i < 2; i++) {
            boss.asks(key)
                    .body(wish)
                    .post("/api/v1/admin/payments/" + topUp + "/refund")
                    .then()
                    .statusCode(200);
        }

        assertThat(stripe().refunds()).isEqualTo(before + 1);
    }
}
