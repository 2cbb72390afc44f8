package dev.fairground.wallet.audit;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.LockSet;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Purses;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts of objects that are over go out of the way; their past and their proof stay. */
@ModuleTest
class CloseAccountsTests {
    private static final Duration LONG = Duration.ofDays(91);

    @Inject
    CloseAccounts close;

    @Inject
    SealTransfers seal;

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Jdbi db;

    private Person anna = Person.NOBODY;
    private Owner order = Owner.HOUSE;

    @BeforeEach
    void anOrderIsPaidAndGivenBack() {
        anna = Person.registers();
        ledger.give(anna.id(), rub(10));
        order = Owner.object("order", Ids.next());
        buys(1);
        givesBack(2);
        seal.sweep();
    }

    @Test
    void goOnceTheyAreEmptyAndIdleForLong() {
        closes();
        assertThat(open()).isOne();

        passes(LONG);
        closes();

        assertThat(open()).isZero();
        assertThat(ledger).isBalanced();
    }

    @Test
    void stayAsLongAsMoneyIsOnThem() {
        buys(3);

        passes(LONG);
        closes();

        assertThat(open()).isOne();
        givesBack(4);
        assertThat(ledger).isBalanced();
    }

    @Test
    void leaveTheirPastToThoseWhoAsk() {
        passes(LONG);
        closes();

        var keeper = Person.registers().as("FINANCE", db);
        keeper.asks()
                .get("/api/v1/admin/ledger/transfers?owner=" + order.name())
                .then()
                .statusCode(200)
                .body("items.kind", contains("refund", "purchase"));
        keeper.asks()
                .get("/api/v1/admin/ledger/accounts/%s/escrow/RUB/entries".formatted(order.name()))
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        assertThat(wallet.timeline(order)).hasSize(2);
    }

    @Test
    void areOpenedAgainWhereMoneyComesAfterAll() {
        passes(LONG);
        closes();

        buys(3);

        assertThat(wallet.balance(escrow())).isEqualTo(rub(1));
        givesBack(4);
        seal.sweep();
        assertThat(ledger).isBalanced();
    }

    @Test
    void stayWhereSomebodyIsAboutToWrite() {
        passes(LONG);

        var sweep = with(purses -> {
            var sweeping = CompletableFuture.runAsync(this::closes);
            Awaitility.await().until(this::somebodyWaits);
            purses.post(purchase(3));
            return sweeping;
        });
        sweep.join();

        assertThat(open()).isOne();
        assertThat(wallet.balance(escrow())).isEqualTo(rub(1));
        givesBack(4);
        assertThat(ledger).isBalanced();
    }

    private void buys(int event) {
        with(purses -> purses.post(purchase(event)));
    }

    private Transfer purchase(int event) {
        return Transfer.of("purchase", order.event(event))
                .takeFromPurse(anna.id(), rub(1))
                .give(escrow(), rub(1));
    }

    private void givesBack(int event) {
        with(purses -> purses.post(Transfer.of("refund", order.event(event))
                .take(escrow(), rub(1))
                .give(AccountName.spend(anna.id(), Currency.RUB), rub(1))));
    }

    private AccountName escrow() {
        return AccountName.escrow(order, Currency.RUB);
    }

    private <T> T with(Function<Purses, T> act) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var purses = wallet.lock(LockSet.of(Set.of(Owner.user(anna.id()), order), Currency.RUB));
            var outcome = act.apply(purses);
            wallet.write(purses);
            return outcome;
        });
    }

    private void passes(Duration time) {
        clock.moveTo(clock.offset().plus(time));
    }

    private void closes() {
        while (close.sweep() > 0) {
            // There may be more transfers than it looks at in one go.
        }
    }

    private int open() {
        return db.withHandle(h -> h.createQuery("select count(*) from wallet.account where owner = :owner")
                .bind("owner", order.name())
                .mapTo(Integer.class)
                .one());
    }

    private boolean somebodyWaits() {
        return db.withHandle(h -> h.createQuery("""
                        select exists (select from pg_stat_activity
                                        where datname = current_database() and wait_event_type = 'Lock')
                        """).mapTo(Boolean.class).one());
    }
}
