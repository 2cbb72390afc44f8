package dev.fairground.payments;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.testing.StandIn.Fault;
import dev.fairground.testing.TelegramBot;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StarsTests {
    private static final Money PRICE = new Money(250, Currency.XTR);

    private final List<StarsStandIn> standing = new ArrayList<>();
    private Person anna = Person.NOBODY;
    private Person boss = Person.NOBODY;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    MeterRegistry metrics;

    @Inject
    Jdbi db;

    @BeforeAll
    void opens() {
        standing.add(new StarsStandIn());
    }

    @AfterAll
    void closes() {
        standing.forEach(StarsStandIn::close);
    }

    @BeforeEach
    void people() {
        anna = Person.registers();
        boss = Person.registers().as("FINANCE", db);
    }

    @AfterEach
    void nothingIsLost() {
        assertThat(ledger).isBalanced();
    }

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

        boss.asks()
                .get("/api/v1/admin/payments/" + topUp)
                .then()
                .body("events.state", contains("DONE", "DONE", "NEW"));
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

    @Test
    void dropsWhatPeopleWriteToTheBot() {
        var before = events();

        tell(telegram().update(Map.of("message", Map.of("from", Map.of("id", 17), "text", "/start"))))
                .then()
                .statusCode(200);
        tell(telegram().update(Map.of("my_chat_member", Map.of()))).then().statusCode(200);

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void takesNoUnknownCurrencyForStars() {
        var topUp = topUp();
        var paid = telegram().pays(topUp, PRICE).replace("XTR", "GLD");

        tell(telegram().wantsToPay(topUp, PRICE).replace("XTR", "GLD")).then().statusCode(202);
        tell(paid).then().statusCode(202);

        assertThat(telegram().consents()).last().isEqualTo(false);
        assertThat(state(topUp)).isEqualTo("PENDING");
    }

    private long events() {
        return db.withHandle(h -> h.createQuery("select count(*) from payments.event")
                .mapTo(Long.class)
                .one());
    }

    private StarsStandIn telegram() {
        return standing.getFirst();
    }

    private UUID topUp() {
        var body = Map.of("amount", Map.of("amount", "250", "currency", "XTR"), "provider", "telegram-stars");
        return UUID.fromString(anna.asks(Ids.next().toString())
                .body(body)
                .post("/api/v1/wallet/topups")
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .extract()
                .path("id"));
    }

    private static Response tell(String update) {
        return tell(update, StarsStandIn.SECRET);
    }

    private static Response tell(String update, String secret) {
        return RestAssured.given()
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .contentType("application/json")
                .body(update)
                .post("/api/v1/payments/telegram-stars/webhook");
    }

    private Response refund(UUID topUp, int stars) {
        return boss.asks(Ids.next().toString())
                .body(Map.of("amount", Map.of("amount", "" + stars, "currency", "XTR"), "reason", "asked by the payer"))
                .post("/api/v1/admin/payments/" + topUp + "/refund");
    }

    private String state(UUID topUp) {
        return anna.asks().get("/api/v1/wallet/topups/" + topUp).path("state");
    }

    private String stars() {
        return anna.asks().get("/api/v1/wallet").path("balances.find { it.currency == 'XTR' }.spend");
    }
}
