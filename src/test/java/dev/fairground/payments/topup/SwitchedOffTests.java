package dev.fairground.payments.topup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Wallet;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is under way with a provider that nobody may use any more. */
@ModuleTest
class SwitchedOffTests {
    private Person anna = Person.NOBODY;

    @Inject
    SwitchedOff provider;

    @Inject
    Wallet wallet;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @BeforeEach
    void isOn() {
        anna = Person.registers();
        provider.turn(true);
        wallet.open(AccountName.provider(SwitchedOff.NAME, Currency.RUB));
    }

    @AfterEach
    void isOff() {
        provider.turn(false);
    }

    @Test
    void isStillHeardAboutWhatItBegan() {
        var topUp = begun();
        provider.turn(false);

        RestAssured.given()
                .contentType("application/json")
                .body(topUp)
                .post("/api/v1/payments/" + SwitchedOff.NAME + "/webhook")
                .then()
                .statusCode(200);

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
    }

    @Test
    void isStillAskedAboutWhatItBegan() {
        var topUp = begun();
        provider.turn(false);

        clock.moveTo(clock.offset().plus(Duration.ofSeconds(40)));
        jobs.runDue();

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
    }

    @Test
    void beginsNothingNew() {
        provider.turn(false);

        begins().then().statusCode(422).body("code", equalTo("payments.unknown-provider"));
        anna.asks().get("/api/v1/wallet/topup-methods").then().body("methods.provider", not(hasItem(SwitchedOff.NAME)));
    }

    private String begun() {
        return begins().then().statusCode(201).extract().path("id");
    }

    private Response begins() {
        var body = Map.of("amount", Map.of("amount", "10000", "currency", "RUB"), "provider", SwitchedOff.NAME);
        return anna.asks(Ids.next().toString()).body(body).post("/api/v1/wallet/topups");
    }

    private String state(String topUp) {
        return anna.asks().get("/api/v1/wallet/topups/" + topUp).path("state");
    }
}
