package dev.fairground.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class LockOrderTests {
    private static final String LOCK_ACCOUNTS = "select id from wallet.account where id < 0 order by id for update";
    private static final String LOCK_PAYMENTS = "select id from payments.payment where amount < 0 for update";

    @Inject
    Jdbi db;

    @Test
    void failsATransactionThatGoesBackwards() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    run(LOCK_ACCOUNTS);
                    run(LOCK_PAYMENTS);
                }))
                .hasRootCauseInstanceOf(AssertionError.class)
                .hasMessageContaining("level 2 after level 6");
    }

    @Test
    void letsATransactionGoForwards() {
        QuarkusTransaction.requiringNew().run(() -> {
            run(LOCK_PAYMENTS);
            run(LOCK_ACCOUNTS);
        });
    }

    @Test
    void beginsAnewWithEachTransaction() {
        QuarkusTransaction.requiringNew().run(() -> run(LOCK_ACCOUNTS));
        QuarkusTransaction.requiringNew().run(() -> run(LOCK_PAYMENTS));
    }

    @Test
    void knowsThatWhoSkipsLockedRowsWaitsForNobody() {
        assertThat(LockOrder.level("select 1 from market.lot for update skip locked"))
                .isEmpty();
    }

    @Test
    void knowsNewAccountsFromOldOnes() {
        assertThat(LockOrder.level("insert into wallet.account (owner) values ('x')"))
                .hasValue(5);
        assertThat(LockOrder.level(LOCK_ACCOUNTS)).hasValue(6);
    }

    private void run(String sql) {
        db.useHandle(h -> h.createQuery(sql).mapToMap().list());
    }
}
