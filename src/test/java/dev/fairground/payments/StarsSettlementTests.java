package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StarsSettlementTests extends StarPayers {
    @Test
    void matchesWhatCameAndWhatWentBackUnderTheSameName() {
        telegram().hasHistory(230);
        var kept = paid();
        var returned = paid();
        refund(returned, 250).then().statusCode(200);
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

    private UUID paid() {
        var topUp = topUp();
        tell(telegram().pays(topUp, PRICE)).then().statusCode(200);
        return topUp;
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
