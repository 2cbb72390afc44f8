package dev.fairground.payments;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.testing.StandIn.Fault;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Wallet;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every provider's report comes to: all of it read, what the provider keeps booked once, and what differs shown. */
abstract class SettlementContract extends Payers {
    private static final Money ODD = new Money(12_345, Currency.RUB);

    @Inject
    Wallet wallet;

    abstract Settles settles();

    @AfterEach
    void nothingIsLost() {
        assertThat(ledger).isBalanced();
    }

    @Test
    void booksWhatTheProviderKeepsOnceHoweverOftenItReports() {
        reconcile();
        var cost = cost();
        var held = held();
        var first = paid();
        var second = paid(ODD);
        var kept = settles().keeps(first) + settles().keeps(second);

        atTheSameTime(3, _ -> reconcile());
        reconcile();

        assertThat(kept).isPositive();
        assertThat(cost() - cost).isEqualTo(-kept);
        assertThat(held() - held).isEqualTo(kept - PRICE.minor() - ODD.minor());
    }

    @Test
    void booksNothingOfMoneyThatNobodyHereKnows() {
        reconcile();
        var cost = cost();

        var stranger = settles().isPaidByAStranger();
        reconcile();

        assertThat(cost()).isEqualTo(cost);
        assertThat(saidBy(stranger)).containsExactly("PROVIDER");
    }

    @Test
    void readsEveryPageAndMatchesWhatCameAndWentBack() {
        var payments = Stream.generate(this::paid).limit(5).toList();
        refund(payments.getFirst(), new Money(4_000, Currency.RUB)).then().statusCode(200);
        refund(payments.getFirst(), new Money(4_000, Currency.RUB)).then().statusCode(200);
        refund(payments.getLast(), PRICE).then().statusCode(200);

        reconcile();

        assertThat(lines()).contains("PAYMENT 5", "REFUND 3");
        for (var payment : payments) {
            assertThat(saidBy(money(payment))).as("payment %s", payment).isEmpty();
        }
    }

    @Test
    void showsWhatTheProviderDoesNotKnow() {
        var known = paid();
        var lost = paid();
        var gone = money(lost);
        settles().forgets(lost);
        db.useHandle(h -> h.execute(
                "update payments.payment set created_at = now() - interval '30 hours' where id in (?, ?)",
                known,
                lost));

        reconcile();

        assertThat(saidBy(gone)).containsExactly("LEDGER");
        assertThat(saidBy(money(known))).isEmpty();
    }

    @Test
    void takesHalfAReportForNone() {
        for (var i = 0; i < 3; i++) {
            paid();
        }
        var before = lines();
        provider().next(Collections.nCopies(200, Fault.FAILS_BEFORE).toArray(Fault[]::new));

        reconcile();
        assertThat(lines()).isEqualTo(before);
        provider().recovers();
        CircuitBreakerMaintenance.get().resetAll();
        reconcile();

        assertThat(lines()).contains("PAYMENT 3");
    }

    protected UUID paid(Money amount) {
        var topUp = topUp(amount);
        provider().pays(topUp, amount);
        tell(provider().tells(topUp)).then().statusCode(200);
        return topUp;
    }

    /** A sweep that runs by itself meanwhile does the same. */
    protected int reconcile() {
        jobs.runDue();
        return 0;
    }

    protected long cost() {
        return wallet.balance(AccountName.providerFee(Currency.RUB)).minor();
    }

    protected long held() {
        return wallet.balance(AccountName.provider(provider().provider(), Currency.RUB))
                .minor();
    }

    protected String money(UUID payment) {
        return boss.asks().get("/api/v1/admin/payments/" + payment).path("payment.money");
    }

    protected List<String> saidBy(String money) {
        return boss.asks()
                .get("/api/v1/admin/reconciliation")
                .path("unmatched.findAll { it.money == '" + money + "' }.saidBy");
    }

    /** How many lines of each kind were read about payments of this test's payer. */
    protected List<String> lines() {
        return db.withHandle(h -> h.createQuery("""
                        select l.kind || ' ' || count(*)
                          from payments.report_line as l
                          join payments.payment as p on p.provider = l.provider and p.money_reference = l.money
                         where p.user_id = :anna
                         group by l.kind
                        """)
                .bind("anna", anna.id().value())
                .mapTo(String.class)
                .list());
    }
}
