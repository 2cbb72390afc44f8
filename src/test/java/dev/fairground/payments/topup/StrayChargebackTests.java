package dev.fairground.payments.topup;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Ids;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Sandbox;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that came too late and that the payer's bank took back. */
@ModuleTest
class StrayChargebackTests {
    private static final String TOP_UPS = "/api/v1/wallet/topups";

    private Person anna = Person.NOBODY;

    @Inject
    Sandbox sandbox;

    @Inject
    ProviderEvents events;

    @Inject
    CreditStray crediting;

    @Inject
    Ledger ledger;

    @Inject
    MeterRegistry metrics;

    @Inject
    Jdbi db;

    @BeforeEach
    void people() {
        anna = Person.registers();
    }

    @AfterEach
    void nothingIsLost() {
        assertThat(ledger).isBalanced();
    }

    @Test
    void leavesNothingSetAsideWhileNobodyHasDecided() {
        var late = late();

        tells(late, Sandbox.Outcome.CHARGED_BACK);

        assertThat(shown(late).getString("payment.suspended")).isNull();
        assertThat(spend()).isEqualTo("0");
    }

    @Test
    void isToldToAnOperatorOnceItWasCredited() {
        var late = late();
        crediting.credit(anna.id(), new PaymentId(late), "it is theirs");
        var before = discrepancies();

        tells(late, Sandbox.Outcome.CHARGED_BACK);

        assertThat(discrepancies()).isEqualTo(before + 1);
        assertThat(spend()).isEqualTo("10000");
    }

    private UUID late() {
        var body = Map.of("amount", Map.of("amount", "10000", "currency", "RUB"), "provider", "sandbox");
        var id = UUID.fromString(
                anna.asks(Ids.next().toString()).body(body).post(TOP_UPS).path("id"));
        tells(id, Sandbox.Outcome.FAILED);
        tells(id, Sandbox.Outcome.SUCCEEDED);
        assertThat(shown(id).getString("payment.suspended.amount")).isEqualTo("10000");
        return id;
    }

    private void tells(UUID id, Sandbox.Outcome outcome) {
        events.receive(sandbox, sandbox.announce(new PaymentId(id), outcome, rub(100)));
    }

    private JsonPath shown(UUID id) {
        var boss = Person.registers().as("FINANCE", db);
        return boss.asks().get("/api/v1/admin/payments/" + id).jsonPath();
    }

    private String spend() {
        return anna.asks().get("/api/v1/wallet").path("balances[0].spend");
    }

    private double discrepancies() {
        return metrics.counter("fairground.payments.discrepancies").count();
    }
}
