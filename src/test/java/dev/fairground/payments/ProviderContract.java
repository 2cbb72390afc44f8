package dev.fairground.payments;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.testing.ProviderStandIn.Sent;
import dev.fairground.testing.StandIn.Fault;
import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every provider's driver keeps, asked over HTTP against somebody who stands in for the provider. */
abstract class ProviderContract extends Payers {
    @AfterEach
    void nothingIsLost() {
        assertThat(ledger).isBalanced();
    }

    @Test
    void offersAPageToPayAt() {
        var topUp = topUp(PRICE);

        assertThat(state(topUp)).isEqualTo("PENDING");
        assertThat(anna.asks().get(path(topUp)).<String>path("payUrl")).startsWith("https://");
    }

    @Test
    void creditsWhatWasPaidOnceHoweverOftenItIsTold() {
        var topUp = topUp(PRICE);
        provider().pays(topUp, PRICE);
        var sent = provider().tells(topUp);

        var statuses = atTheSameTime(6, _ -> tell(sent).statusCode());
        tell(sent).then().statusCode(200);

        assertThat(statuses).containsOnly(200);
        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(spend(anna)).isEqualTo(PRICE.minor());
    }

    @Test
    void findsOutByItselfWhatNobodyTold() {
        var topUp = topUp(PRICE);
        provider().pays(topUp, PRICE);

        later();

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(spend(anna)).isEqualTo(PRICE.minor());
    }

    @Test
    void makesOnePaymentWhenTheAnswersAreLost() {
        var before = provider().payments();
        provider().next(Fault.LOSES_ANSWER, Fault.FAILS_AFTERWARDS);

        var topUp = topUp(PRICE);
        assertThat(state(topUp)).isEqualTo("CREATED");
        provider().recovers();
        later();

        assertThat(state(topUp)).isEqualTo("PENDING");
        assertThat(provider().payments()).isEqualTo(before + 1);
    }

    @Test
    void keepsAnEventForLaterWhenThePaymentCannotBeReadNow() {
        var topUp = topUp(PRICE);
        provider().pays(topUp, PRICE);
        tell(provider().tellsSomethingStrange());
        provider().next(Fault.FAILS_BEFORE, Fault.FAILS_BEFORE);

        tell(provider().tells(topUp)).then().statusCode(200);
        assertThat(state(topUp)).isEqualTo("PENDING");
        jobs.runDue();

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(spend(anna)).isEqualTo(PRICE.minor());
    }

    @Test
    void staysWhereItIsWhenOldNewsComeLate() {
        var topUp = topUp(PRICE);
        provider().cancels(topUp);
        var old = provider().tells(topUp);
        provider().pays(topUp, PRICE);

        tell(provider().tells(topUp)).then().statusCode(200);
        tell(old).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(spend(anna)).isEqualTo(PRICE.minor());
    }

    @Test
    void endsWhatNobodyWillPay() {
        var topUp = topUp(PRICE);
        provider().cancels(topUp);

        tell(provider().tells(topUp)).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("FAILED");
    }

    @Test
    void setsAsideAnotherAmountAndAnotherCurrency() {
        var few = topUp(PRICE);
        var foreign = topUp(PRICE);
        provider().pays(few, rub(99));
        provider().pays(foreign, new Money(700, Currency.USD));

        tell(provider().tells(few));
        tell(provider().tells(foreign));

        assertThat(spend(anna)).isZero();
        assertThat(suspended(few)).isEqualTo("9900 RUB");
        assertThat(suspended(foreign)).isEqualTo("700 USD");
    }

    @Test
    void setsAsideMoneyThatComesTooLateAndTakesNoneThatItNeedNotTake() {
        var late = topUp(PRICE);
        provider().cancels(late);
        tell(provider().tells(late));
        provider().pays(late, PRICE);

        tell(provider().tells(late)).then().statusCode(200);

        assertThat(spend(anna)).isZero();
        assertThat(suspended(late)).isEqualTo(isAskedBeforeMoneyIsTaken() ? "null null" : "10000 RUB");
    }

    /** Whether the provider waits to be told before it takes what a payer has agreed to. */
    boolean isAskedBeforeMoneyIsTaken() {
        return false;
    }

    @Test
    void answersStrangeEventsAndKeepsThemForAnOperator() {
        var before = strange().count();
        var odd = provider().tellsSomethingStrange();
        var ofAnother = provider().tellsOfAnother();

        tell(odd).then().statusCode(202);
        tell(ofAnother).then().statusCode(202);

        assertThat(strange().count()).isEqualTo(before + 2);
        assertThat(kept()).contains(odd.body(), ofAnother.body());
    }

    private Counter strange() {
        return metrics.counter("fairground.payments.strange-events");
    }

    /** What was sent and not understood. */
    private List<String> kept() {
        return db.withHandle(
                h -> h.createQuery("select convert_from(body, 'UTF8') from payments.event where state = 'STRANGE'")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void givesBackAPartAndThenTheRest() {
        var topUp = paid();
        var before = provider().refunds();

        refund(topUp, rub(40)).then().statusCode(200).body("payment.state", equalTo("PARTIALLY_REFUNDED"));
        assertThat(spend(anna)).isEqualTo(rub(60).minor());
        refund(topUp, rub(60)).then().statusCode(200).body("payment.state", equalTo("REFUNDED"));
        refund(topUp, rub(1)).then().statusCode(409).body("code", equalTo("payments.not-refundable"));

        assertThat(spend(anna)).isZero();
        assertThat(provider().refunds()).isEqualTo(before + 2);
    }

    @Test
    void givesBackOnceWhenTheAnswersAreLost() {
        var topUp = paid();
        var before = provider().refunds();
        provider().next(Fault.LOSES_ANSWER, Fault.FAILS_AFTERWARDS);

        refund(topUp, PRICE).then().statusCode(200).body("refunds[0].state", equalTo("ASKED"));
        assertThat(spend(anna)).isZero();
        provider().recovers();
        later();

        assertThat(state(topUp)).isEqualTo("REFUNDED");
        assertThat(provider().refunds()).isEqualTo(before + 1);
    }

    @Test
    void tellsAnOperatorOfWhatTheProviderGaveBackByItself() throws IOException {
        var topUp = paid();
        refund(topUp, rub(30)).then().statusCode(200);
        var before = discrepancies().count();
        String money = boss.asks().get("/api/v1/admin/payments/" + topUp).path("payment.money");

        tell(givesBackByItself(topUp, money, rub(20))).then().statusCode(200);

        assertThat(discrepancies().count()).isEqualTo(before + 1);
        assertThat(spend(anna)).isEqualTo(rub(70).minor());
    }

    private Counter discrepancies() {
        return metrics.counter("fairground.payments.discrepancies");
    }

    /** Somebody gives a part back on the provider's own page; what it then tells. */
    abstract Sent givesBackByItself(UUID topUp, String money, Money amount) throws IOException;
}
