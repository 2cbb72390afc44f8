package dev.fairground.payments.topup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class TopUpsTests {
    @Inject
    Jdbi db;

    @Test
    void readsNoWholeTableToFindAPaymentByItsName() {
        var plan = db.inTransaction(h -> {
            h.execute("set local enable_seqscan = off");
            return h.createQuery("explain (costs off) " + TopUps.LOOK_UP)
                    .bind("provider", "stripe")
                    .bind("id", (Object) null)
                    .bind("order", "an order")
                    .bind("money", "money")
                    .mapTo(String.class)
                    .list();
        });

        assertThat(plan)
                .noneMatch(line -> line.contains("Seq Scan"))
                .anyMatch(line -> line.contains("payment_suspended_money"));
    }
}
