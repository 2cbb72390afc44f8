package dev.fairground.payments;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.fairground.testing.StandIn.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every driver for payouts keeps: the money leaves once, whatever is lost, or comes back whole. */
abstract class PayoutContract extends Earners {
    @Test
    void isOffered() {
        anna.asks()
                .get(PAYOUTS + "/terms")
                .then()
                .body("methods.name", hasItem(provider().provider()));
        wish(impossible()).then().statusCode(422).body("fields[0].path", equalTo("details.account"));
    }

    @Test
    void paysOnceWhatTheProviderSaysIsPaid() {
        var before = bank().payouts();
        var payout = asked();
        assertThat(state(payout)).isEqualTo("SENT");

        bank().pays(payout);
        atTheSameTime(3, _ -> later());

        assertThat(state(payout)).isEqualTo("PAID");
        assertThat(read(payout, "reference")).isNotBlank();
        assertThat(bank().payouts()).isEqualTo(before + 1);
        assertThat(earned()).isEqualTo("0");
    }

    @Test
    void paysOnceWhenTheAnswersAreLost() {
        var before = bank().payouts();
        goesWrong(Fault.LOSES_ANSWER);
        var payout = asked();
        assertThat(state(payout)).isEqualTo("UNKNOWN");
        cannotBeCancelled(payout);

        recovers();
        later();
        assertThat(state(payout)).isEqualTo("SENT");
        bank().pays(payout);
        later();

        assertThat(state(payout)).isEqualTo("PAID");
        assertThat(bank().payouts()).isEqualTo(before + 1);
    }

    @Test
    void paysOnceWhenItFailsBeforeAndAfterItsWork() {
        var before = bank().payouts();
        goesWrong(Fault.FAILS_BEFORE);
        var first = asked();
        recovers();
        goesWrong(Fault.FAILS_AFTERWARDS);
        later();
        recovers();
        later();

        bank().pays(first);
        later();

        assertThat(state(first)).isEqualTo("PAID");
        assertThat(bank().payouts()).isEqualTo(before + 1);
    }

    @Test
    void givesBackWhatTheProviderDoesNotPay() {
        var payout = asked();
        bank().fails(payout);

        later();
        later();

        assertThat(state(payout)).isEqualTo("FAILED");
        assertThat(earned()).isEqualTo("100000");
    }

    @Test
    void givesBackWhatTheProviderRefusesAtOnce() {
        var before = bank().payouts();
        var payout = id(wish(refused()));
        jobs.runDue();

        assertThat(state(payout)).isEqualTo("FAILED");
        assertThat(earned()).isEqualTo("100000");
        assertThat(bank().payouts()).isEqualTo(before);
    }

    @Test
    void waitsAsLongAsTheProviderDoes() {
        var payout = asked();

        for (var day = 0; day < 5; day++) {
            clock.moveTo(clock.offset().plus(Duration.ofDays(1)));
            jobs.runDue();
            assertThat(state(payout)).isEqualTo("SENT");
        }
        cannotBeCancelled(payout);
        bank().pays(payout);
        later();

        assertThat(state(payout)).isEqualTo("PAID");
    }

    @Test
    void doesNotKnowWhatNobodySaysUntilStaffDo() {
        goesWrong(Fault.LOSES_ANSWER);
        var payout = asked();
        for (var i = 0; i < 3; i++) {
            later();
            assertThat(state(payout)).isEqualTo("UNKNOWN");
        }

        boss.asks()
                .body(Map.of("reference", "seen at the provider"))
                .post("/api/v1/admin/payouts/" + payout + "/paid")
                .then()
                .statusCode(200);

        assertThat(state(payout)).isEqualTo("PAID");
        recovers();
        later();
        assertThat(state(payout)).isEqualTo("PAID");
    }

    @Test
    void isKnownAgainByItsKey() {
        var before = bank().payouts();
        var payout = asked();
        var name = read(payout, "reference");
        forgets(payout);

        later();

        assertThat(state(payout)).isEqualTo("SENT");
        assertThat(read(payout, "reference")).isEqualTo(name);
        assertThat(bank().payouts()).isEqualTo(before + 1);
    }

    @Test
    void isNeverAskedForAgainOnceItsKeyIsForgotten() {
        var before = bank().payouts();
        var payout = asked();
        forgets(payout);
        bank().forgetsKeys();

        clock.moveTo(clock.offset().plus(bank().remembers()));
        jobs.runDue();
        later();

        assertThat(bank().payouts()).isEqualTo(before + 1);
        assertThat(state(payout)).isIn("UNKNOWN", "SENT");
        assertThat(earned()).isEqualTo("0");
    }

    @Test
    void staysPaidWhenTheMoneyComesBackAndSomebodyHasToLook() {
        var payout = asked();
        bank().pays(payout);
        later();

        bank().takesBack(payout);
        later();

        assertThat(state(payout)).isEqualTo("PAID");
        assertThat(earned()).isEqualTo("0");
    }
}
