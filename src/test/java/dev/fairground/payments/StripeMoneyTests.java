package dev.fairground.payments;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.fairground.kernel.Ids;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.ProviderStandIn;
import dev.fairground.testing.StandIn.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that goes back while something else goes wrong. */
@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripeMoneyTests extends Payers {
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

    @AfterEach
    void nothingIsLost() {
        assertThat(ledger).isBalanced();
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
        boss.asks().get("/api/v1/admin/payments/" + topUp).then().body("events.state", everyItem(equalTo("DONE")));
    }

    @Test
    void losesNoChargebackThatFailsAfterItsSuccessWasCredited() {
        var topUp = topUp(PRICE);
        stripe().pays(topUp, PRICE);
        stripe().takesBack(topUp);
        var taken = stripe().tells(topUp);

        dies(() -> tell(taken).then().statusCode(500));
        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        tell(taken).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("DISPUTED");
        assertThat(spend(anna)).isZero();
    }

    /** As if the program died each time it is about to take something back. */
    private void dies(Runnable during) {
        db.useHandle(h ->
                h.execute("alter table payments.payment add constraint dies check (state <> 'DISPUTED') not valid"));
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
                .body("refunds[0].state", equalTo("TAKEN"));
        assertThat(spend(anna)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 100})
    void givesThePayerAllThatComesBackWithADisputeAlsoWhatWasOnItsWay(int part) {
        var topUp = paid();
        stripe().next(Fault.FAILS_BEFORE, Fault.FAILS_BEFORE);
        refund(topUp, rub(part));
        tell(stripe().takesBack(topUp));
        later();

        var won = stripe().givesBack(topUp);
        atTheSameTime(3, _ -> tell(won).then().statusCode(200));

        boss.asks()
                .get("/api/v1/admin/payments/" + topUp)
                .then()
                .body("payment.state", equalTo("SUCCEEDED"))
                .body("payment.returned.amount", equalTo("0"))
                .body("refunds[0].state", equalTo("FAILED"));
        assertThat(spend(anna)).isEqualTo(PRICE.minor());
        refund(topUp, PRICE).then().statusCode(200).body("refunds[1].state", equalTo("DONE"));
    }

    @Test
    void givesTwiceNothingThatComesBackWithTwoDisputes() {
        var topUp = paid();
        tell(stripe().takesBack(topUp));
        tell(stripe().givesBack(topUp));
        stripe().next(Fault.FAILS_BEFORE, Fault.FAILS_BEFORE);
        refund(topUp, PRICE);
        tell(stripe().takesBack(topUp));
        later();
        assertThat(state(topUp)).isEqualTo("DISPUTED");

        tell(stripe().givesBack(topUp)).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(spend(anna)).isEqualTo(PRICE.minor());
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
