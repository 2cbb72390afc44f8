package dev.fairground.payments.topup;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.kernel.Ids;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that an operator sends back from the bank by hand. */
@ModuleTest
class HandRefundTests {
    private static final Map<String, String> PRICE = Map.of("amount", "10000", "currency", "RUB");

    private Person anna = Person.NOBODY;
    private Person boss = Person.NOBODY;
    private String payment = "";

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    @BeforeEach
    void arrives() {
        anna = Person.registers();
        boss = Person.registers().as("FINANCE", db);
        payment = "/api/v1/admin/payments/" + topUp("manual");
        posts(payment + "/received", Map.of("reference", "PP-" + Ids.next(), "amount", PRICE, "reason", "statement"))
                .statusCode(200);
    }

    @AfterEach
    void nothingIsLost() {
        assertThat(ledger).isBalanced();
    }

    @Test
    void isOutOfReachBeforeItIsSent() {
        var refund = asked();

        assertThat(spend()).isEqualTo("0");
        posts(payment + "/refunds/" + refund + "/sent", Map.of("reference", "PP-OUT-1", "reason", "sent today"))
                .statusCode(200)
                .body("payment.state", equalTo("REFUNDED"))
                .body("refunds[0].state", equalTo("DONE"))
                .body("refunds[0].reference", equalTo("PP-OUT-1"));
        posts(payment + "/refunds/" + refund + "/kept", Map.of("reason", "twice"))
                .statusCode(409)
                .body("code", equalTo("payments.final"));
    }

    @Test
    void isNotSentOnceItIsSpent() {
        ledger.spends(anna.id(), rub(1));

        posts(payment + "/refund", Map.of("amount", PRICE, "reason", "asked by the payer"))
                .statusCode(402);
    }

    @Test
    void isThePayersAgainWhenItIsNotSent() {
        posts(payment + "/refunds/" + asked() + "/kept", Map.of("reason", "the account is closed"))
                .statusCode(200)
                .body("payment.state", equalTo("SUCCEEDED"))
                .body("refunds[0].state", equalTo("FAILED"));

        assertThat(spend()).isEqualTo("10000");
    }

    @Test
    void endsNothingThatIsNotThere() {
        var refund = asked();
        var another = "/api/v1/admin/payments/" + topUp("sandbox");

        posts(payment + "/refunds/" + Ids.next() + "/kept", Map.of("reason", "no such"))
                .statusCode(404);
        posts(another + "/refunds/" + refund + "/kept", Map.of("reason", "of another"))
                .statusCode(404);
    }

    private String asked() {
        return posts(payment + "/refund", Map.of("amount", PRICE, "reason", "asked by the payer"))
                .statusCode(200)
                .body("refunds[0].state", equalTo("ASKED"))
                .extract()
                .path("refunds[0].id");
    }

    private ValidatableResponse posts(String path, Map<String, ?> body) {
        return boss.asks(Ids.next().toString()).body(body).post(path).then();
    }

    private String topUp(String provider) {
        return anna.asks(Ids.next().toString())
                .body(Map.of("amount", PRICE, "provider", provider))
                .post("/api/v1/wallet/topups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String spend() {
        return anna.asks().get("/api/v1/wallet").path("balances[0].spend");
    }
}
