package dev.fairground.payments;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.Person;
import dev.fairground.testing.ProviderStandIn;
import dev.fairground.testing.ProviderStandIn.Sent;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** People who pay through a provider that somebody stands in for, and somebody who gives it back. */
abstract class Payers {
    protected static final Money PRICE = rub(100);

    protected Person anna = Person.NOBODY;
    protected Person boss = Person.NOBODY;

    @Inject
    protected Jobs jobs;

    @Inject
    protected Clock clock;

    @Inject
    protected Ledger ledger;

    @Inject
    protected MeterRegistry metrics;

    @Inject
    protected Jdbi db;

    abstract ProviderStandIn provider();

    /** While nobody stood in, the line may have been told to leave the provider alone for a second. */
    @BeforeAll
    static void theLineIsTriedAgain() {
        CircuitBreakerMaintenance.get().resetAll();
    }

    @BeforeEach
    void people() {
        provider().recovers();
        anna = Person.registers();
        boss = Person.registers().as("FINANCE", db);
    }

    protected UUID paid() {
        var topUp = topUp(PRICE);
        provider().pays(topUp, PRICE);
        tell(provider().tells(topUp)).then().statusCode(200);
        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        return topUp;
    }

    protected UUID topUp(Money amount) {
        var body = Map.of(
                "amount",
                        Map.of(
                                "amount",
                                "" + amount.minor(),
                                "currency",
                                amount.currency().code()),
                "provider", provider().provider());
        return UUID.fromString(anna.asks(Ids.next().toString())
                .body(body)
                .post("/api/v1/wallet/topups")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    protected Response tell(Sent sent) {
        return RestAssured.given()
                .headers(sent.headers())
                .contentType("application/json")
                .body(sent.body())
                .post("/api/v1/payments/" + provider().provider() + "/webhook");
    }

    protected Response refund(UUID topUp, Money amount) {
        return boss.asks(Ids.next().toString())
                .body(Map.of(
                        "amount",
                        Map.of(
                                "amount",
                                "" + amount.minor(),
                                "currency",
                                amount.currency().code()),
                        "reason",
                        "asked by the payer"))
                .post("/api/v1/admin/payments/" + topUp + "/refund");
    }

    protected void later() {
        clock.moveTo(clock.offset().plus(Duration.ofSeconds(40)));
        jobs.runDue();
    }

    protected String state(UUID topUp) {
        return anna.asks().get(path(topUp)).path("state");
    }

    protected String suspended(UUID topUp) {
        var payment = boss.asks().get("/api/v1/admin/payments/" + topUp);
        return payment.path("payment.suspended.amount") + " " + payment.path("payment.suspended.currency");
    }

    protected static long spend(Person person) {
        String spend = person.asks().get("/api/v1/wallet").path("balances.find { it.currency == 'RUB' }.spend");
        return spend == null ? 0 : Long.parseLong(spend);
    }

    protected static String path(UUID topUp) {
        return "/api/v1/wallet/topups/" + topUp;
    }
}
