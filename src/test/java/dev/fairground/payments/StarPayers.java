package dev.fairground.payments;

import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** People who pay with Stars to a bot that somebody stands in for. */
abstract class StarPayers {
    static final Money PRICE = new Money(250, Currency.XTR);

    private final List<StarsStandIn> standing = new ArrayList<>();
    Person anna = Person.NOBODY;
    Person boss = Person.NOBODY;

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

    /** The line to Telegram may still rest from what another class did to it. */
    @BeforeAll
    void opens() {
        CircuitBreakerMaintenance.get().resetAll();
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

    StarsStandIn telegram() {
        return standing.getFirst();
    }

    UUID topUp() {
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

    static Response tell(String update) {
        return tell(update, StarsStandIn.SECRET);
    }

    static Response tell(String update, String secret) {
        return RestAssured.given()
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .contentType("application/json")
                .body(update)
                .post("/api/v1/payments/telegram-stars/webhook");
    }

    Response refund(UUID topUp, int stars) {
        return boss.asks(Ids.next().toString())
                .body(Map.of("amount", Map.of("amount", "" + stars, "currency", "XTR"), "reason", "asked by the payer"))
                .post("/api/v1/admin/payments/" + topUp + "/refund");
    }

    String state(UUID topUp) {
        return anna.asks().get("/api/v1/wallet/topups/" + topUp).path("state");
    }

    String stars() {
        return anna.asks().get("/api/v1/wallet").path("balances.find { it.currency == 'XTR' }.spend");
    }
}
