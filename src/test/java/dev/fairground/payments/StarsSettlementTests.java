package dev.fairground.payments;

import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.RestAssured;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StarsSettlementTests {
    private static final Money PRICE = new Money(250, Currency.XTR);

    private final List<StarsStandIn> standing = new ArrayList<>();
    private Person anna = Person.NOBODY;
    private Person boss = Person.NOBODY;

    @Inject
    Jobs jobs;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    @BeforeAll
    void opens() throws InterruptedException {
        Thread.sleep(1_200);
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
    void matchesWhatCameAndWhatWentBackUnderTheSameName() {
        telegram().hasHistory(230);
        var kept = paid();
        var returned = paid();
        refund(returned);
        telegram().withdraws(100);

        jobs.runDue();

        assertThat(lines(kept)).containsExactly("PAYMENT");
        assertThat(lines(returned)).containsExactly("PAYMENT", "REFUND");
        assertThat(unmatched()).doesNotContain(money(kept), money(returned)).noneMatch(money -> money.contains("old"));
    }

    @Test
    void asksForNoMoreThanThreeDaysHoweverLongTheListIs() {
        telegram().hasHistory(1_000);
        paid();
        jobs.runDue();
        var before = telegram().asked();

        jobs.runDue();

        assertThat(telegram().asked() - before).isLessThan(40);
    }

    @Test
    void showsWhatOnlyOneSideKnows() {
        var strange = StarsStandIn.PAYER + ":" + telegram().isPaidByAStranger();
        var lost = paid();
        var money = money(lost);
        telegram().forgets(money);
        db.useHandle(h ->
                h.execute("update payments.payment set created_at = now() - interval '30 hours' where id = ?", lost));

        jobs.runDue();

        assertThat(unmatched()).contains(strange, money);
    }

    private StarsStandIn telegram() {
        return standing.getFirst();
    }

    private UUID paid() {
        var body = Map.of("amount", Map.of("amount", "250", "currency", "XTR"), "provider", "telegram-stars");
        var topUp = UUID.fromString(anna.asks(Ids.next().toString())
                .body(body)
                .post("/api/v1/wallet/topups")
                .path("id"));
        RestAssured.given()
                .header("X-Telegram-Bot-Api-Secret-Token", StarsStandIn.SECRET)
                .contentType("application/json")
                .body(telegram().pays(topUp, PRICE))
                .post("/api/v1/payments/telegram-stars/webhook")
                .then()
                .statusCode(200);
        return topUp;
    }

    private void refund(UUID topUp) {
        boss.asks(Ids.next().toString())
                .body(Map.of("amount", Map.of("amount", "250", "currency", "XTR"), "reason", "asked by the payer"))
                .post("/api/v1/admin/payments/" + topUp + "/refund")
                .then()
                .statusCode(200);
    }

    private String money(UUID topUp) {
        return boss.asks().get("/api/v1/admin/payments/" + topUp).path("payment.money");
    }

    private List<String> unmatched() {
        return boss.asks().get("/api/v1/admin/reconciliation").path("unmatched.money");
    }

    private List<String> lines(UUID topUp) {
        return db.withHandle(h -> h.createQuery("""
                        select l.kind from payments.report_line as l where l.money = :money order by l.kind
                        """)
                .bind("money", money(topUp))
                .mapTo(String.class)
                .list());
    }
}
