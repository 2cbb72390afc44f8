package dev.fairground.payments;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Peer;
import dev.fairground.testing.ProviderStandIn;
import dev.fairground.testing.ProviderStandIn.Sent;
import dev.fairground.testing.StandIn.Fault;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void takesBackLaterWhatCouldNotBeReadWhenTheBankTookIt() {
        var topUp = paid();
        var taken = stripe().takesBack(topUp);
        stripe().next(Fault.FAILS_BEFORE, Fault.FAILS_BEFORE);

        tell(taken).then().statusCode(200);
        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        later();

        assertThat(state(topUp)).isEqualTo("DISPUTED");
        assertThat(spend(anna)).isZero();
        boss.asks()
                .get("/api/v1/admin/payments/" + topUp)
                .then()
                .body("events.state", everyItem(equalTo("DONE")));
    }

    @Test
    void losesNoChargebackThatFailsAfterItsSuccessWasCredited() {
        var topUp = topUp(PRICE);
        stripe().pays(topUp, PRICE);
        var taken = stripe().takesBack(topUp);

        dies(() -> tell(taken).then().statusCode(500));
        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        tell(taken).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("DISPUTED");
        assertThat(spend(anna)).isZero();
    }

    /** As if the program died each time it is about to take something back. */
    private void dies(Runnable during) {
        db.useHandle(h -> h.execute(
                "alter table payments.payment add constraint dies check (state <> 'DISPUTED') not valid"));
        try {
            during.run();
        } finally {
            db.useHandle(h -> h.execute("alter table payments.payment drop constraint dies"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 100})
    void givesThePayerNothingThatTheBankTookWhileItWasOnItsWayBack(int part) {
        var topUp = paid();
        stripe().next(Fault.FAILS_BEFORE, Fault.FAILS_BEFORE);
        refund(topUp, rub(part)).then().statusCode(200).body("refunds[0].state", equalTo("ASKED"));

        tell(stripe().takesBack(topUp)).then().statusCode(200);
        later();

        boss.asks()
                .get("/api/v1/admin/payments/" + topUp)
                .then()
                .body("payment.state", equalTo("DISPUTED"))
                .body("refunds[0].state", equalTo("FAILED"));
        assertThat(spend(anna)).isZero();
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

    @Test
    void findsWhatARepeatedCommandHadMadeAlsoAfterItsKeyIsForgotten() {
        var topUp = paid();
        var key = Ids.next().toString();
        var wish = Map.of("amount", Map.of("amount", "10000", "currency", "RUB"), "reason", "asked by the payer");
        stripe().next(Fault.LOSES_ANSWER, Fault.FAILS_AFTERWARDS);
        boss.asks(key).body(wish).post(refundOf(topUp)).then().body("refunds[0].state", equalTo("ASKED"));
        stripe().answers("POST /v1/refunds", 400, Map.of("error", Map.of("type", "invalid_request_error")));

        boss.asks(key).body(wish).post(refundOf(topUp)).then().body("refunds[0].state", equalTo("DONE"));

        assertThat(spend(anna)).isZero();
    }

    private static String refundOf(UUID topUp) {
        return "/api/v1/admin/payments/" + topUp + "/refund";
    }
}
