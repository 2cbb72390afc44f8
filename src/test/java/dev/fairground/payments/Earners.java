package dev.fairground.payments;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.Person;
import dev.fairground.testing.ProviderStandIn;
import dev.fairground.testing.StandIn.Fault;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** People who take money out through a provider that somebody stands in for. */
abstract class Earners {
    protected static final String PAYOUTS = "/api/v1/payouts";

    protected Person anna = Person.NOBODY;
    protected Person boss = Person.NOBODY;

    @Inject
    protected Jobs jobs;

    @Inject
    protected Clock clock;

    @Inject
    protected Ledger ledger;

    @Inject
    protected Jdbi db;

    abstract ProviderStandIn provider();

    abstract PaysOut bank();

    /** A place the provider refuses to send money to. */
    abstract Map<String, String> refused();

    /** A place that cannot be one of this provider's. */
    abstract Map<String, String> impossible();

    @BeforeEach
    void people() {
        recovers();
        later();
        anna = Person.registers();
        ledger.earn(anna.id(), rub(1_000));
        boss = Person.registers().as("FINANCE", db);
    }

    @AfterEach
    void nothingIsLost() {
        assertThat(ledger).isBalanced();
    }

    protected void goesWrong(Fault how) {
        provider().next(Collections.nCopies(200, how).toArray(Fault[]::new));
    }

    protected void recovers() {
        provider().recovers();
        CircuitBreakerMaintenance.get().resetAll();
    }

    /** As if the first answer had been lost. */
    protected void forgets(UUID payout) {
        db.useHandle(
                h -> h.execute("update payments.payout set reference = null, state = 'UNKNOWN' where id = ?", payout));
    }

    protected UUID asked() {
        var payout = id(wish(bank().wallet()));
        jobs.runDue();
        return payout;
    }

    protected Response wish(Map<String, String> details) {
        var amount = Map.of("amount", Long.toString(rub(1_000).minor()), "currency", "RUB");
        return anna.asks(Ids.next().toString())
                .body(Map.of("amount", amount, "method", provider().provider(), "details", details))
                .post(PAYOUTS);
    }

    protected static UUID id(Response made) {
        return UUID.fromString(made.then().statusCode(201).extract().path("id"));
    }

    protected int later() {
        clock.moveTo(clock.offset().plus(Duration.ofHours(1)));
        jobs.runDue();
        return 0;
    }

    protected String state(UUID payout) {
        return read(payout, "state");
    }

    protected String read(UUID payout, String field) {
        return anna.asks().get(PAYOUTS + "/" + payout).path(field);
    }

    protected void cannotBeCancelled(UUID payout) {
        anna.asks()
                .post(PAYOUTS + "/" + payout + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("payments.too-late"));
    }

    protected String earned() {
        return anna.asks().get("/api/v1/wallet").path("balances.find { it.currency == 'RUB' }.earned");
    }
}
