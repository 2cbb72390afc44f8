package dev.fairground.payments;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.StandIn.Fault;
import dev.fairground.testing.TelegramBot;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StarsTests extends StarPayers {
    @Test
    void creditsStarsOnceForOneCharge() {
        var topUp = topUp();
        var paid = telegram().pays(topUp, PRICE);

        tell(paid).then().statusCode(200);
        tell(paid).then().statusCode(200);

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(stars()).isEqualTo("250");
    }

    @Test
    void agreesToTheRightAmountForAnOpenPaymentAlone() {
        var topUp = topUp();
        var before = telegram().consents().size();

        tell(telegram().wantsToPay(topUp, new Money(249, Currency.XTR))).then().statusCode(200);
        tell(telegram().wantsToPay(topUp, PRICE)).then().statusCode(200);
        tell(telegram().wantsToPay(Ids.next(), PRICE)).then().statusCode(202);
        tell(telegram().pays(topUp, PRICE));
        tell(telegram().wantsToPay(topUp, PRICE));

        assertThat(telegram().consents().stream().skip(before)).containsExactly(false, true, false, false);
    }

    @Test
    void agreesToOneOfManyWhoWantToPayByTheSameLink() {
        var topUp = topUp();
        var before = telegram().consents().size();

        atTheSameTime(8, _ -> tell(telegram().wantsToPay(topUp, PRICE)).statusCode());
        assertThat(telegram().consents().stream().skip(before)).hasSize(8).containsOnlyOnce(true);

        clock.moveTo(clock.offset().plus(Duration.ofMinutes(11)));
        tell(telegram().wantsToPay(topUp, PRICE));
        assertThat(telegram().consents()).last().isEqualTo(true);
    }

    @Test
    void isToldAgainOfAThirdPaymentByTheSameLinkUntilThereIsAPlaceForIt() {
        var topUp = topUp();
        tell(telegram().pays(topUp, PRICE)).then().statusCode(200);
        tell(telegram().pays(topUp, PRICE)).then().statusCode(200);
        var third = telegram().pays(topUp, PRICE);

        tell(third).then().statusCode(500);
        tell(third).then().statusCode(500);

        boss.asks().get("/api/v1/admin/payments/" + topUp).then().body("events.state", contains("DONE", "DONE", "NEW"));
    }

    @Test
    void setsASecondPaymentByTheSameLinkAside() {
        var topUp = topUp();
        tell(telegram().pays(topUp, PRICE));

        tell(telegram().pays(topUp, PRICE)).then().statusCode(200);

        assertThat(stars()).isEqualTo("250");
        boss.asks().get("/api/v1/admin/payments/" + topUp).then().body("payment.suspended.amount", equalTo("250"));
    }

    @Test
    void findsOutByTheListOfTransactionsWhatNobodyTold() {
        var topUp = topUp();
        telegram().pays(topUp, PRICE);

        clock.moveTo(clock.offset().plus(Duration.ofSeconds(40)));
        jobs.runDue();

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
    }

    @Test
    void givesBackWholePaymentsOnlyAndOnce() {
        var topUp = topUp();
        tell(telegram().pays(topUp, PRICE));

        refund(topUp, 100).then().statusCode(409).body("code", equalTo("payments.whole-only"));
        telegram().next(Fault.LOSES_ANSWER);
        refund(topUp, 250).then().statusCode(200).body("refunds[0].state", equalTo("ASKED"));
        clock.moveTo(clock.offset().plus(Duration.ofSeconds(40)));
        jobs.runDue();

        assertThat(state(topUp)).isEqualTo("REFUNDED");
        assertThat(telegram().refunds()).isEqualTo(1);
    }

    @Test
    void refusesWhoDoesNotKnowTheSecret() {
        var paid = telegram().pays(topUp(), PRICE);

        tell(paid, "another").then().statusCode(401).body("code", equalTo("payments.bad-signature"));
        assertThat(metrics.getMeters())
                .isNotEmpty()
                .noneMatch(meter -> meter.getId().toString().contains(TelegramBot.OURS.token()));
    }
}
